import type { Request } from './asked.ts';
import type { Candidate } from './part.ts';

/** Whole points from 0 to `request.maximum`. */
export function scoreOf(request: Request, candidate: Candidate): number {
  let points = 0;
  for (const asked of request.all) points += asked.points(candidate);
  return points;
}

/** Whether mentor and mentee recognise anything in each other; true when nothing of that kind was asked. */
export function recognises({ recognition }: Request, candidate: Candidate): boolean {
  if (recognition.length === 0) return true;
  for (const asked of recognition) if (asked.points(candidate) > 0) return true;
  return false;
}
