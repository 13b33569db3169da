import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ShortestPath } from './shortest-path.ts';
import { minCostFlow } from './min-cost-flow.ts';
import { Network, type FlowProblem } from './network.ts';
import { NEVER } from './values.ts';

const problem: fc.Arbitrary<FlowProblem> = fc
  .record({ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 3 }) })
  .chain(({ rows, columns }) =>
    fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(columns),
      values: list(rows * columns, fc.oneof(fc.constant(NEVER), fc.integer({ min: 0, max: 9 }))),
      capacity: list(columns, fc.integer({ min: 0, max: 2 })),
      perRow: fc.integer({ min: 1, max: 3 }),
    }),
  );

function list(length: number, number: fc.Arbitrary<number>): fc.Arbitrary<Int32Array> {
  return fc
    .array(number, { minLength: length, maxLength: length })
    .map((numbers) => Int32Array.from(numbers));
}

/** How many rows have something, and the sum of values. */
function result({ columns, values }: FlowProblem, pairs: readonly number[][]): [number, number] {
  const served = pairs.filter((own) => own.length > 0).length;
  const sum = pairs.flatMap((own, row) => own.map((column) => values[row * columns + column]!));
  return [served, sum.reduce((total, value) => total + value, 0)];
}

/** Tries every set of pairs. */
function tryAll(given: FlowProblem): [number, number] {
  const { rows, columns, values, capacity, perRow } = given;
  const subsets = Array.from({ length: 2 ** columns }, (_, bits) =>
    Array.from({ length: columns }, (__, column) => column).filter((column) => bits & (1 << column)),
  );
  let best: [number, number] = [0, 0];
  const go = (row: number, pairs: number[][], left: Int32Array) => {
    if (row === rows) {
      const now = result(given, pairs);
      if (now[0] > best[0] || (now[0] === best[0] && now[1] > best[1])) best = now;
      return;
    }
    for (const own of subsets) {
      if (own.length > perRow) continue;
      if (own.some((column) => values[row * columns + column] === NEVER || !left[column])) continue;
      go(
        row + 1,
        [...pairs, own],
        left.map((room, column) => (own.includes(column) ? room - 1 : room)),
      );
    }
  };
  go(0, [], capacity);
  return best;
}

describe('minCostFlow', () => {
  it('serves as many rows and reaches the same sum as trying everything', () => {
    fc.assert(
      fc.property(problem, (given) => {
        expect(result(given, minCostFlow(given))).toEqual(tryAll(given));
      }),
      { numRuns: 1500 },
    );
  });

  it('makes only pairs that can be, each once, within all capacities', () => {
    fc.assert(
      fc.property(problem, (given) => {
        const pairs = minCostFlow(given);
        const used = new Int32Array(given.columns);
        pairs.forEach((own, row) => {
          expect(own.length).toBeLessThanOrEqual(given.perRow);
          expect(new Set(own).size).toBe(own.length);
          for (const column of own) {
            expect(given.values[row * given.columns + column]).toBeGreaterThanOrEqual(0);
            used[column] = used[column]! + 1;
          }
        });
        used.forEach((count, column) => expect(count).toBeLessThanOrEqual(given.capacity[column]!));
      }),
    );
  });

  it('leaves potentials that prove the pairs to be the best, also in groups too large to try everything', () => {
    const sizes = fc.record({
      rows: fc.constant(40),
      columns: fc.constant(15),
      perRow: fc.integer({ min: 1, max: 3 }),
    });
    const large = sizes.chain((size) =>
      fc.record({
        rows: fc.constant(size.rows),
        columns: fc.constant(size.columns),
        perRow: fc.constant(size.perRow),
        values: list(
          600,
          fc.oneof(fc.constant(NEVER), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 5 })),
        ),
        capacity: list(15, fc.integer({ min: 0, max: 6 })),
      }),
    );
    fc.assert(
      fc.property(large, (given) => {
        const network = new Network(given);
        const path = new ShortestPath(network);
        for (let row = 0; row < given.rows; row += 1) {
          network.admit(row);
          for (let unit = 0; unit < given.perRow; unit += 1) path.send(row);
        }
        expect(improvements(network)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

/** Steps of the flow that could still make it cheaper. None is the proof that there is no better one. */
function improvements({ problem, ofRow, ofColumn, rowPotential, columnPotential }: Network): string[] {
  const found: string[] = [];
  const check = (holds: boolean, what: string) => {
    if (!holds) found.push(what);
  };
  const nothing = Math.max(0, ...problem.values) * problem.rows * problem.perRow + 1;
  ofRow.forEach((own, row) => {
    const home = problem.perRow - own.size;
    if (home > 0) check((home < problem.perRow ? 0 : nothing) + rowPotential[row]! <= 0, `${row} from home`);
    if (own.size > 0)
      check((home < problem.perRow - 1 ? 0 : nothing) + rowPotential[row]! >= 0, `${row} to home`);
    for (let column = 0; column < problem.columns; column += 1) {
      const value = problem.values[row * problem.columns + column]!;
      if (value === NEVER) continue;
      const cost = rowPotential[row]! - value - columnPotential[column]!;
      check(own.has(column) ? cost <= 0 : cost >= 0, `${row} and ${column}`);
    }
  });
  ofColumn.forEach((rows, column) => {
    if (rows.size > 0) check(columnPotential[column]! <= 0, `${column} less`);
    if (rows.size < problem.capacity[column]!) check(columnPotential[column]! >= 0, `${column} more`);
  });
  return found;
}
