import { within } from '@testing-library/preact';
import { renderToString } from 'preact-render-to-string';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sectionOf, translator } from '../../domain/texts/texts.ts';
import type { PractiseConversation, Scene } from '../../domain/training/conversation.ts';
import { parseProgress } from '../../domain/training/progress.ts';
import type { Question } from '../../domain/training/question.ts';
import { readTexts } from '../../loaders/texts.ts';
import { Conversation } from '../../views/training/Conversation.tsx';
import { LessonEnd } from '../../views/training/LessonEnd.tsx';
import { LessonQuestion } from '../../views/training/LessonQuestion.tsx';

const NOW = new Date('2026-11-23T10:00:00Z');
const texts = sectionOf(readTexts('nl'), 'training-progress');

const t = translator(readTexts('nl'));
const why = 'Daarom.';
const optionsOf = (...ids: string[]) => ids.map((id) => ({ id, text: id, why }));
const questions: Question[] = [
  {
    id: 'q-one',
    kind: 'one',
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
    ]),
    scene('verder', [['a', 'einde']]),
    scene('einde', [], 'goed'),
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
    <LessonEnd t={t} />
  </article>,
);

/** Opens the lesson as after a load of the page: new elements, a new store, the same storage. */
async function openLesson(before: () => void = () => undefined): Promise<HTMLElement> {
  vi.resetModules();
  document.body.innerHTML = page;
  before();
  const article = document.querySelector<HTMLElement>('article')!;
  article.dataset['texts'] = JSON.stringify(texts);
  const { startLesson } = await import('./lesson.ts');
  startLesson(article, () => NOW);
  return article;
}

const formOf = (id: string) => document.querySelector<HTMLFormElement>(`[data-question="${id}"]`)!;
const said = (id: string) => formOf(id).querySelector('[data-said]')!.textContent;
const marks = (id: string) =>
  [...formOf(id).querySelectorAll<HTMLElement>('[data-option]')].map(({ dataset }) => dataset['mark'] ?? '-');
const shownWhys = (id: string) => formOf(id).querySelectorAll('[data-why][data-shown]').length;
const button = (id: string, words: string) =>
  [...formOf(id).querySelectorAll('button')].find(({ textContent }) => textContent === words)!;

function choose(id: string, ...options: string[]): void {
  for (const input of formOf(id).querySelectorAll<HTMLInputElement>('[data-option] input')) {
    if (input.checked === options.includes(input.value)) continue;
    input.checked = options.includes(input.value);
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
function place(id: string, ...values: string[]): void {
  for (const [index, select] of [...formOf(id).querySelectorAll('select')].entries()) {
    select.value = values[index] ?? '';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
const check = (id: string) => formOf(id).requestSubmit();
const say = (choice: string) =>
  document.querySelector<HTMLElement>(`[data-now] [data-choice="${choice}"] .conversation__says`)!.click();
const kept = () => parseProgress(localStorage.getItem('training:lesson:les') ?? '').progress!;

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  await openLesson();
});

describe('a question', () => {
  it('marks what was chosen and what fits, with words, and says why of both', () => {
    choose('q-one', 'a');
    check('q-one');
    expect(marks('q-one')).toEqual(['wrong', 'missed']);
    expect(
      [...formOf('q-one').querySelectorAll('.exercise__mark')].map(({ textContent }) => textContent),
    ).toEqual(['✗ Past hier niet', '→ Dit past hier']);
    expect(shownWhys('q-one')).toBe(2);
    expect(document.activeElement).toBe(formOf('q-one').querySelector('[data-said]'));
  });

  it('leaves what was not chosen and does not fit alone', () => {
    choose('q-more', 'a');
    check('q-more');
    expect(marks('q-more')).toEqual(['right', '-', 'missed']);
    expect(shownWhys('q-more')).toBe(2);
    expect(said('q-more')).toMatch(/^Een deel is goed/);
  });

  it('keeps only what was right for another try, and hides the explanations', () => {
    choose('q-more', 'a', 'b');
    check('q-more');
    button('q-more', 'Nog een keer').click();
    expect(
      [...formOf('q-more').querySelectorAll<HTMLInputElement>('[data-option] :checked')].map(
        ({ value }) => value,
      ),
    ).toEqual(['a']);
    expect(shownWhys('q-more')).toBe(0);
    expect(marks('q-more')).toEqual(['-', '-', '-']);
    expect(formOf('q-more').contains(document.activeElement)).toBe(true);
    choose('q-more', 'a', 'c');
    check('q-more');
    expect(said('q-more')).toBe('Goed.');
    expect(kept().answers['q-more']).toMatchObject({ opt: ['a', 'c'], ok: true, tries: 2 });
  });

  it('of which the answer is changed after checking is open again', () => {
    choose('q-one', 'a');
    check('q-one');
    choose('q-one', 'b');
    expect(formOf('q-one').dataset['result']).toBeUndefined();
    expect(button('q-one', 'Kijk na').hidden).toBe(false);
  });

  it('checks an order by place and keeps ids', () => {
    place('q-order', '2', '1');
    check('q-order');
    expect(said('q-order')).toBe('Goed.');
    expect(kept().answers['q-order']?.opt).toEqual(['a:2', 'b:1']);
  });

  it('names the place of each sentence by that sentence', () => {
    const places = within(formOf('q-order'));
    expect(places.getAllByRole('combobox')).toEqual(
      ['a Plaats', 'b Plaats'].map((name) => places.getByRole('combobox', { name })),
    );
  });

  it('checks pairs and keeps ids, so that a text may be corrected', async () => {
    place('q-match', 'b', 'a');
    check('q-match');
    expect(kept().answers['q-match']?.opt).toEqual(['a:b', 'b:a']);
    place('q-match', 'a', 'b');
    check('q-match');
    expect(kept().answers['q-match']).toMatchObject({ opt: ['a:a', 'b:b'], ok: true });
    await openLesson();
    expect(formOf('q-match').querySelector('select')!.selectedOptions[0]?.text).toBe('Wijst');
  });

  it('takes a text without its accents and says what is right', () => {
    formOf('q-text').querySelector('input')!.value = ' een STAP. ';
    check('q-text');
    expect(said('q-text')).toBe('Goed.Dit is goed: Eén stap.');
  });

  it.each(['q-one', 'q-order', 'q-text'])('that is empty (%s) asks for an answer and keeps nothing', (id) => {
    check(id);
    expect(said(id)).toMatch(/eerst/);
    expect(formOf(id).dataset['result']).toBeUndefined();
    expect(localStorage.getItem('training:lesson:les')).toBeNull();
  });

  it('keeps how sure somebody was, and only when they said so', () => {
    choose('q-one', 'b');
    formOf('q-one').querySelector<HTMLInputElement>('[value="no"]')!.checked = true;
    check('q-one');
    expect(said('q-one')).toMatch(/niet zeker/);
    expect(kept().answers['q-one']?.sure).toBe(false);
    choose('q-more', 'b');
    check('q-more');
    expect(kept().answers['q-more']).not.toHaveProperty('sure');
  });

  it('never disables a button', () => {
    choose('q-one', 'b');
    check('q-one');
    expect(document.querySelectorAll(':disabled')).toHaveLength(0);
  });
});

describe('after a reload', () => {
  it('answers, marks and how sure are as they were, and the focus is left alone', async () => {
    choose('q-one', 'a');
    formOf('q-one').querySelector<HTMLInputElement>('[value="yes"]')!.checked = true;
    check('q-one');
    const before = said('q-one');
    await openLesson();
    expect(said('q-one')).toBe(before);
    expect(marks('q-one')).toEqual(['wrong', 'missed']);
    expect(formOf('q-one').querySelector<HTMLInputElement>('[value="yes"]')!.checked).toBe(true);
    expect(document.activeElement).toBe(document.body);
    expect(kept().answers['q-one']?.tries).toBe(1);
  });

  it('what was chosen before the script came is still chosen, and not what was kept', async () => {
    choose('q-one', 'a');
    check('q-one');
    await openLesson(() => {
      formOf('q-one').querySelector<HTMLInputElement>('[value="b"]')!.checked = true;
    });
    expect(formOf('q-one').querySelector<HTMLInputElement>('[value="b"]')!.checked).toBe(true);
    expect(formOf('q-one').dataset['result']).toBeUndefined();
  });

  it('what was chosen and not checked is still chosen, and not kept on the device', async () => {
    choose('q-more', 'b');
    await openLesson();
    expect(formOf('q-more').querySelector<HTMLInputElement>('[value="b"]')!.checked).toBe(true);
    expect(formOf('q-more').dataset['result']).toBeUndefined();
    expect(localStorage.getItem('training:lesson:les')).toBeNull();
  });
});

describe('a conversation', () => {
  const shown = () => document.querySelector<HTMLElement>('[data-now]')!.dataset['scene'];

  it('goes on with what was chosen, with the focus on the scene, and keeps what was said', () => {
    say('a');
    expect(shown()).toBe('verder');
    expect((document.activeElement as HTMLElement).dataset['scene']).toBe('verder');
    expect(document.querySelector('.conversation__said')!.textContent).toContain('Jij: Ik zeg a');
    expect(kept().talks['talk']?.path).toEqual(['start:a']);
  });

  it('looks back at the end with why, and can be done again', () => {
    say('a');
    say('a');
    expect(
      [...document.querySelectorAll('.conversation__looked li')].map(({ textContent }) => textContent),
    ).toEqual(['Ik zeg aDaarom.', 'Ik zeg aDaarom.']);
    document.querySelector<HTMLElement>('.conversation__back button')!.click();
    expect(shown()).toBe('start');
    expect(kept().talks['talk']?.path).toEqual([]);
  });

  it('is where it was after a reload, and goes back to where its text no longer has the choice', async () => {
    say('a');
    await openLesson();
    expect(shown()).toBe('verder');
    const changed = kept();
    changed.talks['talk']!.path = ['start:a', 'verder:gone'];
    localStorage.setItem('training:lesson:les', JSON.stringify(changed));
    await openLesson();
    expect(shown()).toBe('verder');
    changed.talks['talk']!.path = ['gone:a', 'verder:a'];
    localStorage.setItem('training:lesson:les', JSON.stringify(changed));
    await openLesson();
    expect(shown()).toBe('start');
  });
});

describe('a note', () => {
  it('is kept when the field is left, and is there again', async () => {
    const field = document.querySelector('textarea')!;
    field.value = 'Ik was lang aan het woord.';
    field.dispatchEvent(new Event('change'));
    expect(kept().notes['note']?.text).toBe('Ik was lang aan het woord.');
    await openLesson();
    expect(document.querySelector('textarea')!.value).toBe('Ik was lang aan het woord.');
  });
});

describe('the end of the lesson', () => {
  it('counts the questions, and is done when all have an answer, also a wrong one, and the talk ended', () => {
    expect(document.querySelector('[data-count]')!.textContent).toBe(
      '0 van 5 vragen gedaan. Het oefengesprek wacht nog op je',
    );
    choose('q-one', 'a');
    check('q-one');
    expect(document.querySelector('[data-status]')!.textContent).toMatch(/^1 van 5 vragen gedaan/);
    expect(localStorage.getItem('training:at')).toBe('les#q-more');
    choose('q-more', 'b');
    check('q-more');
    place('q-order', '1', '2');
    check('q-order');
    place('q-match', 'b', 'a');
    check('q-match');
    expect(kept().lessons['les']?.done).toBeNull();
    formOf('q-text').querySelector('input')!.value = 'iets';
    check('q-text');
    expect(kept().lessons['les']?.done).toBeNull();
    expect(localStorage.getItem('training:at')).toBe('les#talk');
    say('a');
    expect(kept().lessons['les']?.done).toBeNull();
    say('a');
    expect(kept().lessons['les']?.done).toBe(NOW.getTime());
    expect(document.querySelector('[data-status]')!.textContent).toMatch(/klaar/);
    expect(localStorage.getItem('training:at')).toBe('volgende');
  });

  it('is done for who says to have read it', () => {
    document.querySelector<HTMLElement>('[data-lesson-end] button')!.click();
    expect(kept().lessons['les']?.done).toBe(NOW.getTime());
    expect(document.activeElement?.querySelector(':scope > :not([hidden])')?.textContent).toBe(
      'Deze les is klaar.',
    );
  });
});

it('opening a lesson keeps nothing; the first act keeps where somebody is', () => {
  expect(localStorage.length).toBe(0);
  dispatchEvent(new Event('keydown'));
  expect(kept().lessons['les']).toMatchObject({ opened: NOW.getTime(), done: null });
  expect(localStorage.getItem('training:at')).toBe('les');
});
