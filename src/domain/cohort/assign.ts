import type { Assignment, Cohort, Pair, WhyWithout } from './cohort.ts';
import { minCostFlow } from './min-cost-flow.ts';
import { blockingPairs } from './blocking-pairs.ts';
import { NEVER, tableOf } from './values.ts';

/**
 * Pairs a whole group at once, exactly: first everybody who can be served is served, then the total is the highest
 * there is. Nobody passes a capacity, and "rather not" is never a pair. A mentor who is one place higher among the
 * choices of a mentee outweighs all points of that pair. `onMentee` says how many mentees are done, for progress.
 */
export function assign(cohort: Cohort, onMentee?: (done: number) => void): Assignment {
  const table = tableOf(cohort);
  const { mentees, mentors, points, values, capacity } = table;
  const problem = {
    rows: mentees.length,
    columns: mentors.length,
    values,
    capacity,
    perRow: cohort.perMentee,
  };
  const found = minCostFlow(problem, onMentee);

  const pairOf = (row: number, column: number): Pair => ({
    mentee: mentees[row]?.id ?? '',
    mentor: mentors[column]?.id ?? '',
    points: points[row * mentors.length + column] ?? 0,
  });
  const why = (row: number): WhyWithout => {
    const own = points.subarray(row * mentors.length, (row + 1) * mentors.length);
    return own.every((value) => value === NEVER) ? 'nobody-fits' : 'mentors-full';
  };
  const pairs = found.flatMap((columns, row) => columns.map((column) => pairOf(row, column)));
  return {
    pairs,
    total: pairs.reduce((sum, pair) => sum + pair.points, 0),
    lowest: pairs.toSorted((a, b) => a.points - b.points)[0],
    without: found.flatMap((columns, row) =>
      columns.length > 0 ? [] : [{ mentee: mentees[row]?.id ?? '', why: why(row) }],
    ),
    blockingPairs: blockingPairs(table, found, cohort.perMentee).map(([row, column]) => pairOf(row, column)),
  };
}
