import { NEVER } from './values.ts';

export interface FlowProblem {
  rows: number;
  columns: number;
  /** By `row * columns + column`: a whole number from 0, or `NEVER` when the pair cannot be. */
  values: Int32Array;
  capacity: Int32Array;
  perRow: number;
}

/**
 * Who has whom so far, as a flow: every row sends `perRow` units. A unit goes over a column (cost: minus the value) or
 * stays home. Staying home is free, except for the last unit of a row: that costs more than all values together,
 * because then the row has nothing.
 */
export class Network {
  readonly problem: FlowProblem;
  readonly ofRow: readonly Set<number>[];
  readonly ofColumn: readonly Set<number>[];
  /** Values of the pairs that can still be made. */
  readonly open: Int32Array;
  // With these potentials no step costs less than 0, so that Dijkstra's search is right. The end has 0.
  readonly rowPotential: Float64Array;
  readonly columnPotential: Float64Array;
  readonly #home: Int32Array;
  readonly #nothing: number;

  constructor(problem: FlowProblem) {
    this.problem = problem;
    const { rows, columns, values, perRow } = problem;
    this.ofRow = Array.from({ length: rows }, () => new Set<number>());
    this.ofColumn = Array.from({ length: columns }, () => new Set<number>());
    this.open = values.slice();
    this.rowPotential = new Float64Array(rows);
    this.columnPotential = new Float64Array(columns);
    this.#home = new Int32Array(rows);
    this.#nothing = values.reduce((most, value) => Math.max(most, value), 0) * rows * perRow + 1;
  }

  /** Lets a row in: the lowest potential with which no step from it costs less than 0. */
  admit(row: number): void {
    const { columns } = this.problem;
    let potential = -this.homeCost(row);
    for (let column = 0; column < columns; column += 1) {
      const value = this.valueOf(row, column);
      if (value !== NEVER) potential = Math.max(potential, value + (this.columnPotential[column] ?? 0));
    }
    this.rowPotential[row] = potential;
  }

  /** What it costs to keep one more unit of this row at home. */
  homeCost(row: number): number {
    return (this.#home[row] ?? 0) < this.problem.perRow - 1 ? 0 : this.#nothing;
  }

  hasRoom(column: number): boolean {
    return (this.ofColumn[column]?.size ?? 0) < (this.problem.capacity[column] ?? 0);
  }

  valueOf(row: number, column: number): number {
    return this.problem.values[row * this.problem.columns + column] ?? NEVER;
  }

  keepHome(row: number): void {
    this.#home[row] = (this.#home[row] ?? 0) + 1;
  }

  pair(row: number, column: number): void {
    this.ofRow[row]?.add(column);
    this.ofColumn[column]?.add(row);
    this.open[row * this.problem.columns + column] = NEVER;
  }

  unpair(row: number, column: number): void {
    this.ofRow[row]?.delete(column);
    this.ofColumn[column]?.delete(row);
    this.open[row * this.problem.columns + column] = this.valueOf(row, column);
  }
}
