import type { Request } from './asked.ts';
import type { Asked, Candidate } from './part.ts';

/**
 * Whole points from 0 to `request.maximum`; `undefined` when recognition was asked for and there is none. Such a
 * mentor does not fit, however practical.
 */
export function scoreOf({ recognition, rest }: Request, candidate: Candidate): number | undefined {
  const recognised = sum(recognition, candidate);
  if (recognised === 0 && recognition.length > 0) return undefined;
  return recognised + sum(rest, candidate);
}

function sum(parts: readonly Asked[], candidate: Candidate): number {
  let points = 0;
  for (const asked of parts) points += asked.points(candidate);
  return points;
}
