import { renderToString } from 'preact-render-to-string';
import { beforeEach, expect, it, vi } from 'vitest';
import { sectionOf, translator } from '../../domain/texts/texts.ts';
import type { Outline } from '../../domain/training/outline.ts';
import { NOTHING, type Progress } from '../../domain/training/progress.ts';
import { readTexts } from '../../loaders/texts.ts';
import { ModuleCard } from '../../views/training/ModuleCard.tsx';
import { TrainingStanding } from '../../views/training/TrainingStanding.tsx';

const t = translator(readTexts('nl'));
const NOW = new Date('2026-11-23T10:00:00Z');
const DAY = 24 * 60 * 60_000;
const outline: Outline = {
  aliases: {},
  modules: ['een', 'twee'].map((id) => ({
    id,
    title: `Module ${id}`,
    href: `/training/${id}/`,
    version: '2026.1',
    check: `/training/${id}/toets/`,
    goals: [],
    lessons: [
      {
        id: `les-${id}`,
        title: 'Les',
        href: `/training/${id}/les/`,
        minutes: 10,
        questions: [{ id: `vraag-${id}`, goal: 'g' }],
        reflections: [],
        talks: [],
      },
    ],
  })),
};

const page = renderToString(
  <main>
    {outline.modules.map(({ id, title }) => (
      <ModuleCard key={id} t={t} module={{ id, title, summary: '', number: 1, lessons: 1, minutes: 10 }} />
    ))}
    <TrainingStanding t={t} />
    <section data-own-progress />
  </main>,
);

/** Opens the page with all modules, with this on the device. */
async function openWith(progress: Partial<Progress>, results: Record<string, string> = {}): Promise<void> {
  vi.resetModules();
  localStorage.clear();
  localStorage.setItem('training:lesson:les-een', JSON.stringify({ ...NOTHING, ...progress }));
  for (const [module, result] of Object.entries(results))
    localStorage.setItem(`training:result:${module}`, result);
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(outline)));
  document.documentElement.lang = 'nl';
  document.body.innerHTML = page;
  const root = document.querySelector<HTMLElement>('[data-own-progress]')!;
  root.dataset['texts'] = JSON.stringify(sectionOf(readTexts('nl'), 'training-progress'));
  const { startOverview } = await import('./overview.ts');
  await startOverview(root, NOW);
}

const standing = () => document.querySelector<HTMLElement>('[data-standing]')!;
const passed = { version: '2026.1', score: 100, last: NOW.getTime() };
const wrong = { opt: ['a'], ok: false, tries: 1, first: 1, right: null };

beforeEach(() => vi.unstubAllGlobals());

it('marks the stop of a module whose check was passed, and says so with the way to its certificate', async () => {
  await openWith({ checks: { een: passed } }, { een: 'bewijs' });
  expect(
    [...document.querySelectorAll('[data-passed]')].map((card) => card.getAttribute('data-module')),
  ).toEqual(['een']);
  expect(standing().hidden).toBe(false);
  expect(standing().querySelector('li')!.textContent).toContain(
    'Module een: toets gehaald op 23 november 2026',
  );
  expect(standing().querySelector('li a')!.getAttribute('href')).toBe('/training/een/toets/');
});

it('offers no certificate when the result is no longer on the device', async () => {
  await openWith({ checks: { een: passed } });
  expect(standing().querySelector('li')).not.toBeNull();
  expect(standing().querySelector('li a')).toBeNull();
});

it('says how many questions come back today, and nothing when none does', async () => {
  await openWith({ answers: { 'vraag-een': { ...wrong, last: NOW.getTime() - 2 * DAY } } });
  expect(standing().querySelector('[data-says]')!.textContent).toBe('Vandaag komt 1 vraag terug.');
  await openWith({ answers: { 'vraag-een': { ...wrong, last: NOW.getTime() - 1 } } });
  expect(standing().hidden).toBe(true);
});
