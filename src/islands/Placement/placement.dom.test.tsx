import { renderToString } from 'preact-render-to-string';
import { beforeEach, expect, it, vi } from 'vitest';
import { sectionOf, translator } from '../../domain/texts/texts.ts';
import { placementOf } from '../../domain/training/placement.ts';
import { readTexts } from '../../loaders/texts.ts';
import { LessonQuestion } from '../../views/training/LessonQuestion.tsx';
import { Placement } from '../../views/training/Placement.tsx';
import { startPlacement } from './placement.ts';

const t = translator(readTexts('nl'));
const LESSONS = ['een', 'twee', 'drie'].map((id) => ({
  id,
  title: `Les ${id}`,
  href: `/${id}/`,
  questions: [`vraag-${id}`],
}));
const option = (id: string) => ({ id, text: id, right: id === 'goed', why: 'Daarom.' });
const lessonPage = (href: string) =>
  renderToString(
    <LessonQuestion
      t={t}
      question={{
        id: `vraag-${href.replaceAll('/', '')}`,
        goal: 'g',
        kind: 'one',
        text: 'Wat doe je?',
        options: ['goed', 'fout'].map(option),
      }}
    />,
  );

const root = () => document.querySelector<HTMLElement>('[data-placement]')!;
const status = () => root().querySelector('[data-status]')!.textContent;
const next = () => root().querySelector<HTMLElement>('[data-act] button')!;
const isLive = () => vi.waitFor(() => expect(root().querySelector('form[data-live]')).not.toBeNull());
/** The button that leads on, when there is one. */
const onward = () => {
  const link = root().querySelector('[data-onward]:not([hidden]) a');
  return link && [link.textContent, link.getAttribute('href')];
};
function answer(id: string): void {
  const input = root().querySelector<HTMLInputElement>(`[value="${id}"]`)!;
  input.checked = true;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  root().querySelector('form')!.requestSubmit();
}

beforeEach(async () => {
  vi.stubGlobal('fetch', (href: string) => Promise.resolve(new Response(lessonPage(href))));
  localStorage.clear();
  document.body.innerHTML = renderToString(
    <Placement
      t={t}
      module={{ title: 'Module', href: '/' }}
      lessons={LESSONS}
      check="/toets/"
      questions={placementOf(LESSONS)}
    />,
  );
  root().dataset['texts'] = JSON.stringify(sectionOf(readTexts('nl'), 'training-progress'));
  await startPlacement(root());
});

it('asks three questions one by one and names the lessons that were right the first time', async () => {
  for (const [number, first] of ['goed', 'fout', 'goed'].entries()) {
    await isLive();
    expect(status()).toBe(`Vraag ${number + 1} van 3`);
    expect(next().parentElement!.hidden).toBe(true);
    answer(first);
    if (first === 'fout') answer('goed');
    next().click();
    await vi.waitFor(() => expect(status()).not.toBe(`Vraag ${number + 1} van 3`));
  }
  expect(status()).toContain('2 van de 3');
  expect(document.activeElement).toBe(root().querySelector('[data-status]'));
  const links = [...root().querySelectorAll('[data-skim] a')];
  expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['Les een', '/een/'],
    ['Les drie', '/drie/'],
  ]);
  expect(onward()).toEqual(['Begin met ‘Les twee’', '/twee/']);
  expect(localStorage.length).toBe(0);
});

it('leads who knows every lesson to the final check, and speaks of no other lessons', async () => {
  for (const number of [1, 2, 3]) {
    await isLive();
    expect(onward()).toBeNull();
    answer('goed');
    next().click();
    await vi.waitFor(() => expect(status()).not.toBe(`Vraag ${number} van 3`));
  }
  expect(status()).toBe(t('training-progress.placement.allKnown'));
  expect(onward()).toEqual([t('training.module.toCheck'), '/toets/']);
});
