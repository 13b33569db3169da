import type { mergeProgress as mergeOnly } from '../src/domain/training/merge.ts';
import type { Progress } from '../src/domain/training/progress.ts';
import { launchChromium } from '../tests/browser/chromium.ts';
import { openDomain } from './domain-in-browser.ts';
import { atMost, type Measurement } from './measurement.ts';

type Merge = typeof mergeOnly;

const LESSONS = 1000;
const QUESTIONS_A_LESSON = 4;
const ROUNDS = 21;

/** Progress in which every lesson was done, as one device has it; `shift` makes that of another device. */
function progressOf(shift: number): Progress {
  const lessons = Array.from({ length: LESSONS }, (_, place) => `les-${place.toString()}`);
  const answers = lessons.flatMap((lesson, place) =>
    Array.from({ length: QUESTIONS_A_LESSON }, (_unused, question) => {
      const last = 1_000_000 + ((place * 7 + question + shift) % 500);
      const answer = { opt: ['a'], ok: place % 3 !== 0, tries: 1, first: last, last, right: last };
      return [`${lesson}-${question.toString()}`, answer] as const;
    }),
  );
  return {
    schema: 1,
    lessons: Object.fromEntries(
      lessons.map((id, place) => [id, { opened: place, done: place, last: place + shift }]),
    ),
    answers: Object.fromEntries(answers),
    notes: Object.fromEntries(lessons.map((id) => [`${id}-noot`, { text: `noot van ${id}`, last: shift }])),
    talks: Object.fromEntries(
      lessons.map((id) => [`${id}-gesprek`, { path: ['start:a', 'b:b'], last: shift }]),
    ),
    review: {},
    checks: {},
  };
}

/** The median time of merging the progress of two devices, in Chromium. */
export async function measure(): Promise<Measurement[]> {
  const browser = await launchChromium();
  const page = await browser.newPage();
  await openDomain(page);
  const time = await page.evaluate(
    async ({ here, there, rounds }) => {
      const path = '/src/domain/training/merge.ts';
      const { mergeProgress } = (await import(path)) as { mergeProgress: Merge };
      const times = Array.from({ length: rounds }, () => {
        const began = performance.now();
        mergeProgress(here, there);
        return performance.now() - began;
      });
      return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
    },
    { here: progressOf(0), there: progressOf(3), rounds: ROUNDS },
  );
  await browser.close();
  return [
    {
      what: `merging ${LESSONS.toLocaleString('en')} lessons of 2 devices`,
      value: time,
      unit: 'ms',
      goal: atMost(time, 10, 'ms'),
    },
  ];
}
