import type { Cohort, CohortMentee, CohortMentor } from './cohort.ts';
import { dailyTieBreak } from '../matching/order.ts';

/** One place higher among the choices of a mentee outweighs all points of that pair. */
const PER_PLACE = 101;
const RANKED = 3;

export const NEVER = -1;

/** The cohort as numbers: rows are mentees, columns are mentors, both in an order that the day decides. */
export interface Table {
  mentees: readonly CohortMentee[];
  mentors: readonly CohortMentor[];
  /** By `row * mentors.length + column`: points, with what a choice adds; `NEVER` when the pair cannot be. */
  values: Int32Array;
  points: Int32Array;
  capacity: Int32Array;
}

export function tableOf({ day, points: pointsOf, ...cohort }: Cohort): Table {
  const tieBreak = dailyTieBreak(day);
  const inDailyOrder = <T extends { id: string }>(people: readonly T[]) =>
    people.toSorted((a, b) => tieBreak(b.id) - tieBreak(a.id) || (a.id < b.id ? -1 : 1));
  const [mentees, mentors] = [inDailyOrder(cohort.mentees), inDailyOrder(cohort.mentors)];
  const ratherNot = mentors.map((mentor) => new Set(mentor.ratherNot));
  const points = new Int32Array(mentees.length * mentors.length).fill(NEVER);
  const values = points.slice();
  mentees.forEach(({ id, choices = [] }, row) => {
    mentors.forEach((mentor, column) => {
      const found = ratherNot[column]?.has(id) ? undefined : pointsOf(id, mentor.id);
      if (found === undefined) return;
      const place = choices.indexOf(mentor.id);
      const index = row * mentors.length + column;
      points[index] = found;
      values[index] = found + (place < 0 ? 0 : PER_PLACE * Math.max(0, RANKED - place));
    });
  });
  return { mentees, mentors, values, points, capacity: Int32Array.from(mentors, ({ capacity }) => capacity) };
}
