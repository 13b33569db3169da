import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BETWEEN_NOTES, mergeProgress } from './merge.ts';
import { NOTHING, parseProgress, type Progress } from './progress.ts';

// Few ids and few times, so that both often coincide.
const id = fc.constantFrom('a', 'b', 'c-1');
const moment = fc.integer({ min: 0, max: 3 });
const maybe = fc.option(moment, { nil: null });
const byId = <Kept>(kept: fc.Arbitrary<Kept>) => fc.dictionary(id, kept, { noNullPrototype: true });

const progress: fc.Arbitrary<Progress> = fc.record({
  schema: fc.constant(1 as const),
  lessons: byId(fc.record({ opened: maybe, done: maybe, last: moment })),
  answers: byId(
    fc.record(
      {
        opt: fc.array(fc.constantFrom('a', 'b', 'b:2'), { maxLength: 2 }),
        ok: fc.boolean(),
        sure: fc.boolean(),
        tries: fc.integer({ min: 1, max: 4 }),
        first: moment,
        last: moment,
        right: maybe,
      },
      { requiredKeys: ['opt', 'ok', 'tries', 'first', 'last', 'right'] },
    ),
  ),
  notes: byId(fc.record({ text: fc.constantFrom('x', 'y', '', `y${BETWEEN_NOTES}x`), last: moment })),
  talks: byId(fc.record({ path: fc.array(fc.constantFrom('start:a', 'b:b')), last: moment })),
  review: byId(
    fc.record({
      due: moment,
      last: moment,
      stability: fc.constantFrom(0.5, 2),
      difficulty: fc.constant(5),
      reps: fc.nat(2),
      lapses: fc.nat(2),
      steps: fc.constant(0),
      state: fc.constantFrom(0 as const, 1 as const, 2 as const),
    }),
  ),
  checks: byId(
    fc.record({
      version: fc.constantFrom('2026.1', '2026.2'),
      score: fc.constantFrom(80, 100),
      last: moment,
    }),
  ),
});

describe('bringing two copies together', () => {
  test('gives the same from both sides', () => {
    fc.assert(
      fc.property(progress, progress, (a, b) => {
        expect(mergeProgress(a, b)).toEqual(mergeProgress(b, a));
      }),
    );
  });

  test('gives the same in any order of three', () => {
    fc.assert(
      fc.property(progress, progress, progress, (a, b, c) => {
        expect(mergeProgress(mergeProgress(a, b), c)).toEqual(mergeProgress(a, mergeProgress(b, c)));
      }),
    );
  });

  test('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(progress, progress, (a, b) => {
        const once = mergeProgress(a, b);
        expect(mergeProgress(once, b)).toEqual(once);
        expect(mergeProgress(once, once)).toEqual(once);
      }),
    );
  });

  test('never undoes a lesson, an answer that was right, or the number of tries', () => {
    fc.assert(
      fc.property(progress, progress, (a, b) => {
        const both = mergeProgress(a, b);
        for (const [lesson, { done }] of Object.entries(a.lessons))
          if (done !== null) expect(both.lessons[lesson]!.done).toBeLessThanOrEqual(done);
        for (const [question, { right, tries }] of Object.entries(a.answers)) {
          if (right !== null) expect(both.answers[question]!.right).toBeLessThanOrEqual(right);
          expect(both.answers[question]!.tries).toBeGreaterThanOrEqual(tries);
        }
      }),
    );
  });

  test('gives progress that can be kept and read again', () => {
    fc.assert(
      fc.property(progress, progress, (a, b) => {
        const both = mergeProgress(a, b);
        expect(parseProgress(JSON.stringify(both)).progress).toEqual(both);
      }),
    );
  });

  test('keeps both notes that were written at the same moment, and else the last', () => {
    const note = (text: string, last: number) => ({ ...NOTHING, notes: { a: { text, last } } });
    expect(mergeProgress(note('thuis', 5), note('werk', 5)).notes['a']?.text).toBe(
      `thuis${BETWEEN_NOTES}werk`,
    );
    expect(mergeProgress(note('thuis', 5), note('werk', 4)).notes['a']?.text).toBe('thuis');
  });
});

describe('reading what was kept', () => {
  test.each(['', '{', 'null', '[]', '7', '{"schema":1}', '{"schema":"1"}'])('%s is damaged', (text) => {
    expect(parseProgress(text)).toEqual({ fault: 'damaged' });
  });

  test('a shape of a newer site is not damaged, and is not read', () => {
    expect(parseProgress('{"schema":2,"other":true}')).toEqual({ fault: 'newer' });
  });

  test.each([
    ['an id that is none', { lessons: { __proto__x: { opened: 1, done: null, last: 1 } } }],
    ['a moment that is no number', { lessons: { a: { opened: 'gisteren', done: null, last: 1 } } }],
    [
      'a text where a list belongs',
      { answers: { a: { opt: 'a', ok: true, tries: 1, first: 1, last: 1, right: 1 } } },
    ],
  ])('%s is damaged', (_, part) => {
    expect(parseProgress(JSON.stringify({ ...NOTHING, ...part }))).toEqual({ fault: 'damaged' });
  });

  test('any text at all gives progress or a fault, never an exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { progress: read, fault } = parseProgress(text);
        expect((read === undefined) !== (fault === undefined)).toBe(true);
      }),
    );
  });
});
