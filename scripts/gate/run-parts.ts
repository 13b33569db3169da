import type { GatePart } from './parts.ts';
import type { PartResult } from './result.ts';

type Say = (line: string) => void;

/** The result and duration of a part, or the part without which it could not run. */
type End = { result: PartResult; seconds: number } | { missed: string };

/**
 * Runs the lanes side by side; a lane that is done takes over the last part of the other that did not begin. Prints one
 * line per part and the whole output of those that failed, always in the order of `parts`.
 */
export async function runParts(
  parts: readonly GatePart[],
  say: Say,
): Promise<Pick<PartResult, 'passed' | 'failed'>> {
  const ends = new Map(parts.map(({ name }) => [name, Promise.withResolvers<End>()]));
  const browser = parts.filter(({ lane }) => lane === 'browser');
  const other = parts.filter(({ lane }) => lane === 'other');
  const runLane = async (own: GatePart[], others: GatePart[]): Promise<void> => {
    for (let part = own.shift(); part; part = own.shift() ?? others.pop()) {
      await ends.get(part.after ?? '')?.promise;
      ends.get(part.name)?.resolve(await endOf(part, await ends.get(part.needs ?? '')?.promise));
    }
  };
  const lanes = [runLane(other, browser), runLane(browser, other)];
  const sum = { passed: 0, failed: 0 };
  for (const { name } of parts) {
    const end = await ends.get(name)?.promise;
    if (end === undefined) continue;
    if ('missed' in end) {
      say(`- ${name}: not run, because "${end.missed}" failed`);
      continue;
    }
    const { result, seconds } = end;
    if (result.failed > 0) say(indent(result.output));
    say(`${result.failed > 0 ? '✗' : '✓'} ${name}: ${describe(result)}, ${seconds.toFixed(1)} s`);
    for (const test of result.again ?? []) say(`  passed at its second try: ${test}`);
    sum.passed += result.passed;
    sum.failed += result.failed;
  }
  await Promise.all(lanes);
  return sum;
}

async function endOf(part: GatePart, needed: End | undefined): Promise<End> {
  const stops = needed !== undefined && ('missed' in needed || needed.result.failed > 0);
  if (stops) return { missed: part.needs ?? '' };
  const began = performance.now();
  const result = await part.run().catch((error: unknown): PartResult => {
    const output = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { passed: 0, failed: 1, output };
  });
  return { result, seconds: (performance.now() - began) / 1000 };
}

function describe({ passed, failed }: Pick<PartResult, 'passed' | 'failed'>): string {
  return failed > 0 ? `${passed} good, ${failed} not` : `${passed} good`;
}

/** Indented, so that the last line of a tool is not taken for that of the gate. */
function indent(output: string): string {
  return output.trimEnd().replaceAll(/^(?=.)/gm, '  ');
}
