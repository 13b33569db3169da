import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswers, anyMentor, mentorWith, TODAY } from '../matching/arbitrary.fixture.ts';
import { rank } from '../matching/rank.ts';
import { offerOf, rules } from '../matching/offer.fixture.ts';
import { assign } from './assign.ts';
import type { Cohort } from './cohort.ts';
import { pairPoints } from './pair-points.ts';

/** A cohort from a table: a row per mentee, a column per mentor; `undefined` is a pair that cannot be. */
function cohortOf(table: Record<string, Record<string, number>>, rest: Partial<Cohort> = {}): Cohort {
  const mentors = [...new Set(Object.values(table).flatMap((row) => Object.keys(row)))];
  return {
    mentees: Object.keys(table).map((id) => ({ id })),
    mentors: mentors.map((id) => ({ id, capacity: 1 })),
    points: (mentee, mentor) => table[mentee]?.[mentor],
    perMentee: 1,
    day: TODAY,
    ...rest,
  };
}

const pairsOf = (cohort: Cohort) =>
  assign(cohort)
    .pairs.map(({ mentee, mentor }) => `${mentee}-${mentor}`)
    .sort();

describe('assign', () => {
  it('serves everybody who can be served, also when that lowers the total', () => {
    expect(pairsOf(cohortOf({ ann: { x: 90, y: 10 }, bob: { x: 80 } }))).toEqual(['ann-y', 'bob-x']);
  });

  it('takes the highest total, and says who would rather be together', () => {
    const result = assign(cohortOf({ ann: { x: 90, y: 80 }, bob: { x: 85, y: 10 } }));
    expect(result.total).toBe(165);
    expect(result.lowest).toEqual({ mentee: 'ann', mentor: 'y', points: 80 });
    expect(result.blockingPairs).toEqual([{ mentee: 'ann', mentor: 'x', points: 90 }]);
  });

  it('calls nobody better off elsewhere who would only do as well', () => {
    expect(assign(cohortOf({ ann: { x: 50, y: 50 }, bob: { x: 50, y: 50 } })).blockingPairs).toEqual([]);
    expect(assign(cohortOf({ ann: { x: 50, y: 40 }, bob: { x: 50, y: 40 } })).blockingPairs).toEqual([]);
  });

  it('says why somebody stays without', () => {
    const result = assign(cohortOf({ ann: { x: 50 }, bob: { x: 90 }, eva: {} }));
    const without = Object.fromEntries(result.without.map(({ mentee, why }) => [mentee, why]));
    expect(without).toEqual({ ann: 'mentors-full', eva: 'nobody-fits' });
  });

  it('puts a choice of the mentee before points, and a "rather not" of the mentor before everything', () => {
    const table = { ann: { x: 10, y: 100 } };
    const mentees = [{ id: 'ann', choices: ['x', 'y'] }];
    expect(pairsOf(cohortOf(table, { mentees }))).toEqual(['ann-x']);
    const mentors = [
      { id: 'x', capacity: 1, ratherNot: ['ann'] },
      { id: 'y', capacity: 1 },
    ];
    expect(pairsOf(cohortOf(table, { mentees, mentors }))).toEqual(['ann-y']);
  });

  it('gives more mentors per mentee only when everybody has one', () => {
    const table = { ann: { x: 90, y: 80 }, bob: { x: 30, y: 10 } };
    expect(pairsOf(cohortOf(table, { perMentee: 2 }))).toEqual(['ann-y', 'bob-x']);
    const mentors = ['x', 'y'].map((id) => ({ id, capacity: 2 }));
    expect(assign(cohortOf(table, { perMentee: 2, mentors })).pairs).toHaveLength(4);
  });

  it('does not depend on the order of the lists', () => {
    const names = ['a', 'b', 'c', 'd'];
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 3 }), { minLength: 16, maxLength: 16 }), (numbers) => {
        const rows = names.map((mentee, row) => [
          mentee,
          Object.fromEntries(names.map((mentor, column) => [mentor, numbers[row * 4 + column]!])),
        ]);
        const cohort = cohortOf(Object.fromEntries(rows) as Record<string, Record<string, number>>);
        const { mentees, mentors } = cohort;
        const turned = { ...cohort, mentees: mentees.toReversed(), mentors: mentors.toReversed() };
        expect(assign(turned)).toEqual(assign(cohort));
      }),
    );
  });

  it('tells how far it is, and holds for an empty group', () => {
    const done: number[] = [];
    assign(cohortOf({ ann: { x: 1 }, bob: { x: 1 } }), (count) => done.push(count));
    expect(done).toEqual([1, 2]);
    expect(assign(cohortOf({}))).toMatchObject({ pairs: [], total: 0, lowest: undefined, without: [] });
  });
});

describe('pairPoints', () => {
  it('agrees with the list of one mentee: the same people, the share of the same points', () => {
    fc.assert(
      fc.property(anyAnswers, anyMentor, (answers, mentor) => {
        const { matches, apart } = rank(answers, offerOf([mentor]));
        const [match] = [...matches, ...apart];
        const points = pairPoints(answers, rules)({ mentor, availability: mentor.availability });
        expect(points).toBe(match && Math.floor((100 * match.points) / match.maximum));
      }),
    );
    expect(
      pairPoints(
        { leaveOut: ['a'] },
        rules,
      )({ mentor: mentorWith({ id: 'a' }), availability: mentorWith({ id: 'a' }).availability }),
    ).toBeUndefined();
  });
});
