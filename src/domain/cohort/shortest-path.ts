import type { Network } from './network.ts';
import { NEVER } from './values.ts';

const NOWHERE = -1;

/**
 * Sends units along a cheapest path each: Dijkstra's search over columns and over rows that would have to move. A path
 * ends at a column that has room, or at home with a row. One object serves all searches on a network, in arrays that
 * are made once.
 */
export class ShortestPath {
  readonly network: Network;
  readonly #columnDistance: Float64Array;
  /** The same, but `Infinity` for a finished column. */
  readonly #columnWaiting: Float64Array;
  /** The row from which a column was reached. */
  readonly #columnFrom: Int32Array;
  readonly #rowDistance: Float64Array;
  /** The column that a row would give up. */
  readonly #rowFrom: Int32Array;
  #doneColumns: number[] = [];
  #doneRows: number[] = [];
  #waitingRows: number[] = [];
  /** The distance that the search is at, and what it still has to pass there. */
  #level = 0;
  #levelRows: number[] = [];
  #levelColumns: number[] = [];
  #end = Infinity;
  #endColumn = NOWHERE;
  #endRow = NOWHERE;

  constructor(network: Network) {
    const { rows, columns } = network.problem;
    this.network = network;
    this.#columnDistance = new Float64Array(columns);
    this.#columnWaiting = new Float64Array(columns);
    this.#columnFrom = new Int32Array(columns);
    this.#rowDistance = new Float64Array(rows).fill(Infinity);
    this.#rowFrom = new Int32Array(rows);
  }

  /** Sends one unit of this row. Earlier rows may move to other columns for it. */
  send(source: number): void {
    this.#start(source);
    for (let level = 0; level < this.#end; level = this.#nextLevel()) {
      this.#level = level;
      this.#takeLevel();
      while (level < this.#end) {
        const row = this.#levelRows.pop();
        if (row !== undefined) {
          this.#passRow(row);
          continue;
        }
        const column = this.#levelColumns.pop();
        if (column === undefined) break;
        this.#passColumn(column);
      }
    }
    this.#lowerPotentials();
    this.#apply();
  }

  #start(source: number): void {
    this.#columnDistance.fill(Infinity);
    this.#columnWaiting.fill(Infinity);
    this.#rowDistance.fill(Infinity);
    this.#doneColumns = [];
    this.#doneRows = [];
    this.#waitingRows = [source];
    this.#rowDistance[source] = 0;
    this.#rowFrom[source] = NOWHERE;
    this.#end = Infinity;
    this.#endColumn = this.#endRow = NOWHERE;
  }

  /** The least distance at which something waits. */
  #nextLevel(): number {
    let least = Infinity;
    // A row that came nearer while it waited was passed already.
    this.#waitingRows = this.#waitingRows.filter((row) => (this.#rowDistance[row] ?? 0) > this.#level);
    for (const row of this.#waitingRows) least = Math.min(least, this.#rowDistance[row] ?? Infinity);
    for (const distance of this.#columnWaiting) if (distance < least) least = distance;
    return least;
  }

  /** Takes everything that waits at this distance: distances are whole numbers, so that is often much at once. */
  #takeLevel(): void {
    const distances = this.#rowDistance;
    this.#levelRows = this.#waitingRows.filter((row) => distances[row] === this.#level);
    this.#levelColumns = [];
    this.#columnWaiting.forEach((distance, column) => {
      if (distance === this.#level) this.#takeColumn(column);
    });
  }

  #takeColumn(column: number): void {
    this.#columnWaiting[column] = Infinity;
    this.#levelColumns.push(column);
  }

  #passRow(row: number): void {
    const { open, columnPotential, rowPotential, problem } = this.network;
    this.#doneRows.push(row);
    const here = (this.#rowDistance[row] ?? 0) + (rowPotential[row] ?? 0);
    this.#mayEnd(here + this.network.homeCost(row), NOWHERE, row);
    const start = row * problem.columns;
    for (let column = 0; column < problem.columns; column += 1) {
      const value = open[start + column] ?? NEVER;
      if (value === NEVER) continue;
      const there = here - value - (columnPotential[column] ?? 0);
      // A column that is done is never farther than this.
      if (there >= (this.#columnDistance[column] ?? 0)) continue;
      this.#columnDistance[column] = there;
      this.#columnFrom[column] = row;
      if (there === this.#level) this.#takeColumn(column);
      else this.#columnWaiting[column] = there;
    }
  }

  #passColumn(column: number): void {
    const { network } = this;
    this.#doneColumns.push(column);
    const here = (this.#columnDistance[column] ?? 0) + (network.columnPotential[column] ?? 0);
    if (network.hasRoom(column)) this.#mayEnd(here, column, NOWHERE);
    for (const row of network.ofColumn[column] ?? []) {
      const there = here + network.valueOf(row, column) - (network.rowPotential[row] ?? 0);
      const before = this.#rowDistance[row] ?? Infinity;
      if (there >= before) continue;
      this.#rowDistance[row] = there;
      this.#rowFrom[row] = column;
      if (there === this.#level) this.#levelRows.push(row);
      else if (before === Infinity) this.#waitingRows.push(row);
    }
  }

  #mayEnd(distance: number, column: number, row: number): void {
    if (distance >= this.#end) return;
    this.#end = distance;
    this.#endColumn = column;
    this.#endRow = row;
  }

  #lowerPotentials(): void {
    const { rowPotential, columnPotential } = this.network;
    for (const row of this.#doneRows) {
      rowPotential[row] = (rowPotential[row] ?? 0) + (this.#rowDistance[row] ?? 0) - this.#end;
    }
    for (const column of this.#doneColumns) {
      columnPotential[column] =
        (columnPotential[column] ?? 0) + (this.#columnDistance[column] ?? 0) - this.#end;
    }
  }

  /** Walks back from the end; every row on the way takes the column that the next one gave up. */
  #apply(): void {
    const { network } = this;
    let row = this.#endRow;
    if (row === NOWHERE) {
      row = this.#columnFrom[this.#endColumn] ?? NOWHERE;
      network.pair(row, this.#endColumn);
    } else network.keepHome(row);
    for (
      let given = this.#rowFrom[row] ?? NOWHERE;
      given !== NOWHERE;
      given = this.#rowFrom[row] ?? NOWHERE
    ) {
      network.unpair(row, given);
      row = this.#columnFrom[given] ?? NOWHERE;
      network.pair(row, given);
    }
  }
}
