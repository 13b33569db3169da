import { fromAnswer } from '../domain/availability/availability-answer.ts';
import type { LiveAvailability } from '../domain/matching/availability.ts';

/** Fired on the document when the page shows other room than the build did. */
export const ROOM_CHANGED = 'room-changed';

const PATIENCE_MS = 5_000;

let heard: LiveAvailability = {};

/** The last response on this page, without asking again. */
export const heardAvailability = (): LiveAvailability => heard;

/** Never rejects: without a response it gives the last one. The HTTP cache keeps it for a minute. */
export async function askAvailability(): Promise<LiveAvailability> {
  try {
    const answer = await fetch('/api/availability', { signal: AbortSignal.timeout(PATIENCE_MS) });
    heard = fromAnswer(await answer.json());
  } catch {
    // The page keeps what it shows, with its date.
  }
  return heard;
}
