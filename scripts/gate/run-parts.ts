import type { GatePart } from './parts.ts';
import type { PartResult } from './result.ts';

type Say = (line: string) => void;

/** The result and duration of a part, or the part without which it could not run. */
type End = { result: PartResult; seconds: number } | { missed: string };

/**
 * Runs the lanes side by side. Prints one line per part and the whole output of those that failed, always in the order
 * of `parts`.
 */
export async function runParts(
  parts: readonly GatePart[],
  say: Say,
): Promise<Pick<PartResult, 'passed' | 'failed'>> {
  const ends = new Map<string, Promise<End>>();
  const lanes = new Map<string, Promise<End>>();
  for (const part of parts) {
    const end = endOf(part, {
      laneBefore: lanes.get(part.lane),
      after: ends.get(part.after ?? ''),
      needed: ends.get(part.needs ?? ''),
    });
    ends.set(part.name, end);
    lanes.set(part.lane, end);
  }
  const sum = { passed: 0, failed: 0 };
  for (const part of parts) {
    const end = await ends.get(part.name);
    if (end === undefined) continue;
    if ('missed' in end) {
      say(`- ${part.name}: not run, because "${end.missed}" failed`);
      continue;
    }
    const { result, seconds } = end;
    if (result.failed > 0) say(indent(result.output));
    say(`${result.failed > 0 ? '✗' : '✓'} ${part.name}: ${describe(result)}, ${seconds.toFixed(1)} s`);
    sum.passed += result.passed;
    sum.failed += result.failed;
  }
  return sum;
}

interface Earlier {
  laneBefore: Promise<End> | undefined;
  after: Promise<End> | undefined;
  needed: Promise<End> | undefined;
}

async function endOf(part: GatePart, earlier: Earlier): Promise<End> {
  await earlier.laneBefore;
  await earlier.after;
  const needed = await earlier.needed;
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
