import { ShortestPath } from './shortest-path.ts';
import { Network, type FlowProblem } from './network.ts';

/**
 * The exact best pairs, as columns per row: first as many rows as possible with at least one pair, then the highest
 * sum of values. Units go one by one along a cheapest path, which keeps the flow so far the best there is
 * (successive shortest paths). Calls back after every row, for progress.
 */
export function minCostFlow(problem: FlowProblem, onRow?: (done: number) => void): number[][] {
  const network = new Network(problem);
  const path = new ShortestPath(network);
  for (let row = 0; row < problem.rows; row += 1) {
    network.admit(row);
    for (let unit = 0; unit < problem.perRow; unit += 1) path.send(row);
    onRow?.(row + 1);
  }
  return network.ofRow.map((columns) => [...columns]);
}
