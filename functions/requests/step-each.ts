import { logFault } from '../log-fault.ts';

/** A step that fails does not hold up the others, now or in later runs: it is logged, and `after` moves past it. */
export async function stepEach<Row extends { id: string }>(
  rows: readonly Row[],
  step: (row: Row) => Promise<void>,
  after: (row: Row) => Promise<unknown> = () => Promise.resolve(),
): Promise<number> {
  let failed = 0;
  for (const row of rows) {
    try {
      await step(row);
    } catch (error) {
      failed += 1;
      logFault('scheduler', error);
      await after(row).catch((fault: unknown) => logFault('scheduler', fault));
    }
  }
  return failed;
}
