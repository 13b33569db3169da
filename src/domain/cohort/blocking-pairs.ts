import { NEVER, type Table } from './values.ts';

/** Row and column of every blocking pair: not paired, while both would do better with each other than with one they have. */
export function blockingPairs(
  { mentees, mentors, values, capacity }: Table,
  pairs: readonly number[][],
  perRow: number,
): [number, number][] {
  const valueOf = (row: number, column: number) => values[row * mentors.length + column] ?? NEVER;
  const ofColumn: number[][] = mentors.map(() => []);
  pairs.forEach((columns, row) => columns.forEach((column) => ofColumn[column]?.push(row)));
  // With room left anything possible is better than nothing.
  const worst = (found: number[], most: number) => (found.length < most ? NEVER : Math.min(...found));
  const rowWorst = pairs.map((columns, row) =>
    worst(
      columns.map((column) => valueOf(row, column)),
      perRow,
    ),
  );
  const columnWorst = ofColumn.map((rows, column) =>
    worst(
      rows.map((row) => valueOf(row, column)),
      capacity[column] ?? 0,
    ),
  );
  const found: [number, number][] = [];
  for (let row = 0; row < mentees.length; row += 1) {
    for (let column = 0; column < mentors.length; column += 1) {
      const value = valueOf(row, column);
      if (value <= (rowWorst[row] ?? 0) || value <= (columnWorst[column] ?? 0)) continue;
      if (!pairs[row]?.includes(column)) found.push([row, column]);
    }
  }
  return found;
}
