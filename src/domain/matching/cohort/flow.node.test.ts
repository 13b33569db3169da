import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPairs } from './flow.ts';
import type { Problem } from './network.ts';
import { NEVER } from './values.ts';

const problem: fc.Arbitrary<Problem> = fc
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
function result({ columns, values }: Problem, pairs: readonly number[][]): [number, number] {
  const served = pairs.filter((own) => own.length > 0).length;
  const sum = pairs.flatMap((own, row) => own.map((column) => values[row * columns + column]!));
  return [served, sum.reduce((total, value) => total + value, 0)];
}

/** Tries every set of pairs. */
function tryAll(given: Problem): [number, number] {
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

describe('bestPairs', () => {
  it('serves as many rows and reaches the same sum as trying everything', () => {
    fc.assert(
      fc.property(problem, (given) => {
        expect(result(given, bestPairs(given))).toEqual(tryAll(given));
      }),
      { numRuns: 1500 },
    );
  });

  it('makes only pairs that can be, each once, within all capacities', () => {
    fc.assert(
      fc.property(problem, (given) => {
        const pairs = bestPairs(given);
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
});
