import { renderToString } from 'preact-render-to-string';
import { vi } from 'vitest';
import { sectionOf, translator } from '../../domain/texts/texts.ts';
import type { PractiseConversation, Scene } from '../../domain/training/conversation.ts';
import { parseProgress, type Progress } from '../../domain/training/progress.ts';
import type { Question } from '../../domain/training/question.ts';
import { readTexts } from '../../loaders/texts.ts';
import { Conversation } from '../../views/training/Conversation.tsx';
import { LessonEnd } from '../../views/training/LessonEnd.tsx';
import { LessonQuestion } from '../../views/training/LessonQuestion.tsx';

export const NOW = new Date('2026-11-23T10:00:00Z');
export const texts = sectionOf(readTexts('nl'), 'training-progress');

const t = translator(readTexts('nl'));
const why = 'Daarom.';
const optionsOf = (...ids: string[]) => ids.map((id) => ({ id, text: id, why }));
const questions: Question[] = [
  {
    id: 'q-one',
    kind: 'one',
    hint: 'Denk aan de stilte.',
    options: optionsOf('a', 'b').map((one) => ({ ...one, right: one.id === 'b' })),
  },
  {
    id: 'q-more',
    kind: 'more',
    options: optionsOf('a', 'b', 'c').map((one) => ({ ...one, right: one.id !== 'b' })),
  },
  {
    id: 'q-order',
    kind: 'order',
    options: optionsOf('a', 'b').map((one) => ({ ...one, place: one.id === 'a' ? 2 : 1 })),
  },
  {
    id: 'q-match',
    kind: 'match',
    options: optionsOf('a', 'b').map((one) => ({ ...one, match: one.id === 'a' ? 'Wijst' : 'Zegt' })),
  },
  { id: 'q-text', kind: 'text', accepts: ['Eén stap'], why },
].map((question) => ({ ...question, goal: 'g', text: 'Wat doe je?' }) as Question);

const scene = (id: string, choices: [string, string][], end?: string): Scene => ({
  id,
  end,
  text: { html: `<p>Wat ${id} zegt.</p>` },
  choices: choices.map(([choice, to]) => ({ id: choice, to, says: `Ik zeg ${choice}`, why })),
});
const talk: PractiseConversation = {
  id: 'talk',
  title: 'Oefen',
  scenes: [
    scene('start', [
      ['a', 'verder'],
      ['b', 'einde'],
      ['c', 'minder'],
    ]),
    scene('verder', [['a', 'einde']]),
    scene('einde', [], 'goed'),
    scene('minder', [], 'kan-beter'),
  ],
};

const page = renderToString(
  <article data-lesson="les" data-next="volgende" data-aliases="{}">
    <p data-trouble />
    {questions.map((question) => (
      <LessonQuestion key={question.id} question={question} t={t} />
    ))}
    <Conversation conversation={talk} t={t} />
    <section data-reflection="note">
      <textarea />
    </section>
    <LessonEnd t={t} next={{ href: '/volgende/', title: 'Volgende' }} />
  </article>,
);

function there(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

/** Opens the lesson as after a load of the page: new elements, a new store, the same storage. */
export async function openLesson(before: () => void = () => undefined): Promise<HTMLElement> {
  vi.resetModules();
  document.body.innerHTML = page;
  before();
  const article = there('article');
  article.dataset['texts'] = JSON.stringify(texts);
  const { startLesson } = await import('./lesson.ts');
  startLesson(article, () => NOW);
  return article;
}

export function questionForm(id: string): HTMLFormElement {
  const form = document.querySelector<HTMLFormElement>(`[data-question="${id}"]`);
  if (!form) throw new Error(`There is no question ${id}.`);
  return form;
}
export const said = (id: string) => there(`[data-question="${id}"] [data-said]`).textContent;
export const marks = (id: string) =>
  [...questionForm(id).querySelectorAll<HTMLElement>('[data-option]')].map(
    ({ dataset }) => dataset['mark'] ?? '-',
  );
export const shownWhys = (id: string) => questionForm(id).querySelectorAll('[data-why][data-shown]').length;
export const button = (id: string, words: string) =>
  [...questionForm(id).querySelectorAll('button')].find(({ textContent }) => textContent === words);

export function chooseOptions(id: string, ...options: string[]): void {
  for (const input of questionForm(id).querySelectorAll<HTMLInputElement>('[data-option] input')) {
    if (input.checked === options.includes(input.value)) continue;
    input.checked = options.includes(input.value);
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
export function placeOptions(id: string, ...values: string[]): void {
  for (const [index, select] of [...questionForm(id).querySelectorAll('select')].entries()) {
    const option = select.closest<HTMLElement>('[data-option]')?.dataset['option'] ?? '';
    select.value = values[index] ? `${option}:${values[index]}` : '';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
export const checkAnswer = (id: string) => questionForm(id).requestSubmit();
export const sayInTalk = (choice: string) =>
  there(`[data-now] [data-choice="${choice}"] .conversation__says`).click();

/** What the device holds of the lesson. */
export function keptOfLesson(): Progress {
  const { progress } = parseProgress(localStorage.getItem('training:lesson:les') ?? '');
  if (!progress) throw new Error('Nothing of the lesson was kept.');
  return progress;
}

/** A visitor who has never been here opens the lesson. */
export async function openFirstTime(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  await openLesson();
}
