import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trainingOutline } from '../../loaders/training/outline.ts';
import { readTraining } from '../../loaders/training/read.ts';
import type { Outline } from '../../domain/training/outline.ts';
import { type KeptAnswer, NOTHING, type Progress } from '../../domain/training/progress.ts';
import { answered, finished, noted, passed, talked } from '../../domain/training/record.ts';
import { nextCard } from '../Review/schedule.ts';
import { packQrLink, packLink, unpackLink } from './link.ts';
import { qrOf } from './qr.ts';

const outline = trainingOutline('nl');
const lessons = outline.modules.flatMap((module) => module.lessons);
const kinds = new Map(
  readTraining('nl').flatMap(({ lessonList }) =>
    lessonList.flatMap(({ exercises }) =>
      exercises.map(({ attributes }) => [attributes['id'], attributes['kind']] as const),
    ),
  ),
);
const ADDRESS = 'https://mentoringindezorg.example.nl/training/meenemen/';
const START = Date.parse('2026-11-23T10:00:00Z');

/** What somebody chose, as a question of this kind keeps it. */
function chosenIn(id: string, place: number): string[] {
  const kind = kinds.get(id);
  if (kind === 'order') return ['a:2', 'b:1', 'c:4', 'd:3'];
  if (kind === 'match') return ['a:a', 'b:c', 'c:b', 'd:d'];
  if (kind === 'text') return ['wat maakt dat je dit zegt?'];
  return kind === 'more' ? ['a', 'c'] : ['abcd'[place % 4] ?? 'a'];
}

/** Reproducible random numbers: real answers do not repeat either, so they compress less well. */
function chance(): () => number {
  let state = 7;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Somebody who did this many lessons with all that is in them, a quarter of the answers wrong at first. */
function progressOf(count: number): Progress {
  const next = chance();
  const upTo = (most: number) => Math.floor(next() * most);
  let progress = NOTHING;
  let now = START;
  for (const { id, questions, talks } of lessons.slice(0, count)) {
    now += upTo(5 * 24 * 3_600_000);
    for (const question of questions) {
      now += 20_000 + upTo(200_000);
      const sure = upTo(3) > 0;
      const wrong = { opt: chosenIn(question.id, upTo(4)), ok: false, sure };
      const isWrong = upTo(4) === 0;
      if (isWrong) progress = answered(progress, question.id, wrong, new Date(now));
      const right = { opt: chosenIn(question.id, upTo(4)), ok: true, sure };
      progress = answered(progress, question.id, right, new Date((now += upTo(60_000))));
      if (!isWrong) continue;
      const card = nextCard(undefined, wrong, new Date(now + 24 * 3_600_000));
      progress = { ...progress, review: { ...progress.review, [question.id]: card } };
    }
    for (const talk of talks) {
      now += upTo(300_000);
      const scenes = ['start', 'vertelt', 'stilte', 'vraagt-door', 'afspraak'];
      const path = scenes.map((scene) => `${scene}:${'abc'[upTo(3)] ?? ''}`);
      progress = talked(progress, talk, path, new Date(now));
    }
    progress = finished(progress, id, new Date((now += upTo(90_000))));
  }
  for (const { id, lessons: own } of outline.modules) {
    const isDone = own.every((lesson) => lesson.id in progress.lessons);
    const result = { version: '2026.1', score: [83, 100][upTo(2)] ?? 83 };
    if (isDone) progress = passed(progress, id, result, new Date((now += upTo(90_000))));
  }
  return noted(progress, 'n', 'geheim', new Date(START));
}

/** The same with every moment in whole seconds, what the schedule knows in hundredths, and without notes. */
const rounded = (progress: Progress): unknown =>
  JSON.parse(JSON.stringify({ ...progress, notes: {} }), (_, value: unknown) => {
    if (typeof value !== 'number') return value;
    return value > 1e12 ? Math.floor(value / 1000) * 1000 : Math.round(value * 100) / 100;
  });

describe('the short form for a QR code', () => {
  test('imports all that the link does, to the second', async () => {
    const progress = progressOf(lessons.length);
    const hash = await packQrLink(progress, outline);
    expect(await unpackLink(hash, outline)).toEqual({ progress: rounded(progress), made: undefined });
  });

  test('fits in a QR code for somebody who did the whole training', async () => {
    const progress = progressOf(lessons.length);
    const [long, short] = await Promise.all([packLink(progress), packQrLink(progress, outline)]);
    expect(qrOf(ADDRESS + long)).toBeUndefined();
    expect(qrOf(ADDRESS + short)).toContain('<svg');
    // Leaves room for more attempts and reviews, by dropping the conversations.
    const least = await packQrLink({ ...progress, talks: {} }, outline);
    expect(least.length).toBeLessThan(short.length * 0.9);
  });

  test('takes half a character in what was typed', async () => {
    const id = outline.modules[0]!.lessons[0]!.questions[0]!.id;
    const progress = answered(NOTHING, id, { opt: ['x\uD83D'], ok: false }, new Date(START));
    const read = await unpackLink(await packQrLink(progress, outline), outline);
    expect(read?.progress?.answers[id]?.opt).toEqual(['x\uFFFD']);
  });

  test('of another training says so, and without a training too', async () => {
    const hash = await packQrLink(progressOf(3), outline);
    const other: Outline = { ...outline, modules: outline.modules.slice(1) };
    expect(await unpackLink(hash, other)).toEqual({ fault: 'changed' });
    expect(await unpackLink(hash)).toEqual({ fault: 'changed' });
  });

  test('that was cut, changed or made up is damaged, never an exception', async () => {
    const hash = await packQrLink(progressOf(5), outline);
    expect(await unpackLink(hash.slice(0, -9), outline)).toEqual({ fault: 'damaged' });
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        expect(await unpackLink(`#t2.${text}`, outline)).toEqual({ fault: 'damaged' });
      }),
    );
  });

  test('keeps every answer, talk, card and check', async () => {
    const moment = fc.integer({ min: 0, max: 2e9 }).map((seconds) => seconds * 1000);
    const words = fc.string({ maxLength: 40, unit: 'grapheme' });
    const small = fc.integer({ min: 0, max: 99 });
    const hundredths = fc.integer({ min: 0, max: 99_999 }).map((number) => number / 100);
    const answer: fc.Arbitrary<KeptAnswer> = fc.record(
      {
        opt: fc.oneof(
          fc.array(words),
          fc.array(fc.constantFrom('a', 'b')),
          fc.array(words).map(() => ['a:b', 'b:a']),
        ),
        ok: fc.boolean(),
        sure: fc.boolean(),
        tries: fc.integer({ min: 1, max: 50 }),
        first: moment,
        last: moment,
        right: fc.option(moment),
      },
      { requiredKeys: ['opt', 'ok', 'tries', 'first', 'last', 'right'] },
    );
    const lesson = fc.record({ opened: fc.option(moment), done: fc.option(moment), last: moment });
    const card = fc.record({
      due: moment,
      last: moment,
      stability: hundredths,
      difficulty: hundredths,
      reps: small,
      lapses: small,
      steps: small,
      state: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
    });
    const check = fc.record({ version: words, score: fc.integer({ min: 0, max: 100 }), last: moment });
    const of = <Kept>(ids: string[], kept: fc.Arbitrary<Kept>) =>
      fc.dictionary(fc.constantFrom(...ids), kept, { noNullPrototype: true });
    const questions = lessons.flatMap((one) => one.questions.map(({ id }) => id));
    const progress = fc.record({
      schema: fc.constant(1 as const),
      lessons: of(
        lessons.map(({ id }) => id),
        lesson,
      ),
      answers: of(questions, answer),
      notes: fc.constant({}),
      talks: of(
        lessons.flatMap(({ talks }) => talks),
        fc.record({ path: fc.array(words), last: moment }),
      ),
      review: of(questions, card),
      checks: of(
        outline.modules.map(({ id }) => id),
        check,
      ),
    });
    await fc.assert(
      fc.asyncProperty(progress, async (kept) => {
        const read = await unpackLink(await packQrLink(kept, outline), outline);
        expect(read).toEqual({ progress: kept, made: undefined });
      }),
    );
  });
});
