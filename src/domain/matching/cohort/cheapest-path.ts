import type { Network } from './network.ts';
import { NEVER } from './values.ts';

const NOWHERE = -1;

/** The end of a path: over a column that has room, or at home with a row. */
interface End {
  distance: number;
  column: number;
  row: number;
}

/**
 * Sends units along a cheapest path each: Dijkstra's search over columns and over rows that would have to move. One
 * object serves all searches on a network, so that nothing is made anew.
 */
export class CheapestPath {
  readonly #columnDistance: Float64Array;
  /** The row from which a column was reached. */
  readonly #columnFrom: Int32Array;
  readonly #columnDone: Uint8Array;
  readonly #rowDistance: Float64Array;
  /** The column that a row would give up. */
  readonly #rowFrom: Int32Array;
  #doneColumns: number[] = [];
  #doneRows: number[] = [];
  #waitingRows = new Set<number>();
  #end: End = { distance: Infinity, column: NOWHERE, row: NOWHERE };

  constructor(readonly network: Network) {
    const { rows, columns } = network.problem;
    this.#columnDistance = new Float64Array(columns);
    this.#columnFrom = new Int32Array(columns);
    this.#columnDone = new Uint8Array(columns);
    this.#rowDistance = new Float64Array(rows).fill(Infinity);
    this.#rowFrom = new Int32Array(rows);
  }

  /** Sends one unit of this row. Earlier rows may move; none of them loses its last pair for a value. */
  send(source: number): void {
    this.#start(source);
    for (let next = this.#nearest(); next; next = this.#nearest()) {
      if (next.row === NOWHERE) this.#passColumn(next.column, next.distance);
      else this.#passRow(next.row, next.distance);
    }
    this.#lowerPotentials();
    this.#apply();
  }

  #start(source: number): void {
    this.#columnDistance.fill(Infinity);
    this.#columnDone.fill(0);
    for (const row of [...this.#doneRows, ...this.#waitingRows]) this.#rowDistance[row] = Infinity;
    this.#doneColumns = [];
    this.#doneRows = [];
    this.#waitingRows.clear();
    this.#end = { distance: Infinity, column: NOWHERE, row: NOWHERE };
    this.#rowDistance[source] = 0;
    this.#rowFrom[source] = NOWHERE;
    this.#waitingRows.add(source);
  }

  /** The nearest column or row that is not done; `undefined` when the end is at least as near. */
  #nearest(): End | undefined {
    const nearest = { distance: this.#end.distance, column: NOWHERE, row: NOWHERE };
    for (const row of this.#waitingRows) {
      const distance = this.#rowDistance[row] ?? Infinity;
      if (distance < nearest.distance) Object.assign(nearest, { distance, row });
    }
    const distances = this.#columnDistance;
    for (let column = 0; column < distances.length; column += 1) {
      const distance = distances[column] ?? Infinity;
      if (distance >= nearest.distance || this.#columnDone[column]) continue;
      nearest.distance = distance;
      nearest.column = column;
      nearest.row = NOWHERE;
    }
    return nearest.column === NOWHERE && nearest.row === NOWHERE ? undefined : nearest;
  }

  #passRow(row: number, distance: number): void {
    const { network } = this;
    const { columns } = network.problem;
    this.#waitingRows.delete(row);
    this.#doneRows.push(row);
    const here = distance + (network.rowPotential[row] ?? 0);
    this.#mayEnd({ distance: here + network.homeCost(row), column: NOWHERE, row });
    for (let column = 0, index = row * columns; column < columns; column += 1, index += 1) {
      const value = network.open[index] ?? NEVER;
      if (value === NEVER) continue;
      const there = here - value - (network.columnPotential[column] ?? 0);
      if (there >= (this.#columnDistance[column] ?? 0) || this.#columnDone[column]) continue;
      this.#columnDistance[column] = there;
      this.#columnFrom[column] = row;
    }
  }

  #passColumn(column: number, distance: number): void {
    const { network } = this;
    this.#columnDone[column] = 1;
    this.#doneColumns.push(column);
    const here = distance + (network.columnPotential[column] ?? 0);
    if (network.hasRoom(column)) this.#mayEnd({ distance: here, column, row: NOWHERE });
    for (const row of network.ofColumn[column] ?? []) {
      const there = here + network.valueOf(row, column) - (network.rowPotential[row] ?? 0);
      if (there >= (this.#rowDistance[row] ?? Infinity)) continue;
      this.#rowDistance[row] = there;
      this.#rowFrom[row] = column;
      this.#waitingRows.add(row);
    }
  }

  #mayEnd(end: End): void {
    if (end.distance < this.#end.distance) this.#end = end;
  }

  #lowerPotentials(): void {
    const { rowPotential, columnPotential } = this.network;
    const { distance } = this.#end;
    for (const row of this.#doneRows) {
      rowPotential[row] = (rowPotential[row] ?? 0) + (this.#rowDistance[row] ?? 0) - distance;
    }
    for (const column of this.#doneColumns) {
      columnPotential[column] =
        (columnPotential[column] ?? 0) + (this.#columnDistance[column] ?? 0) - distance;
    }
  }

  /** Walks back from the end; every row on the way takes the column that the next one gave up. */
  #apply(): void {
    const { network } = this;
    let { column, row } = this.#end;
    if (column === NOWHERE) network.keepHome(row);
    else {
      row = this.#columnFrom[column] ?? NOWHERE;
      network.pair(row, column);
    }
    for (column = this.#rowFrom[row] ?? NOWHERE; column !== NOWHERE; column = this.#rowFrom[row] ?? NOWHERE) {
      network.part(row, column);
      row = this.#columnFrom[column] ?? NOWHERE;
      network.pair(row, column);
    }
  }
}
