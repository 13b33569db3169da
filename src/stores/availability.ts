import { decode } from '../domain/availability/wire.ts';
import type { LiveAvailability } from '../domain/matching/availability.ts';

/** Happens on the document when the page says another room than it came with. */
export const ROOM_CHANGED = 'room-changed';

const PATIENCE_MS = 5_000;

let heard: LiveAvailability = {};

/** What the edge last said on this page, without asking again; nobody when it said nothing. */
export const heardAvailability = (): LiveAvailability => heard;

/**
 * What the edge says now; the browser itself keeps its answer for a minute. Nothing is stored on the device. Never
 * fails: without an answer it is what was heard before.
 */
export async function askAvailability(): Promise<LiveAvailability> {
  try {
    const answer = await fetch('/api/availability', { signal: AbortSignal.timeout(PATIENCE_MS) });
    heard = decode(await answer.text());
  } catch {
    // The page keeps what it says, with its date.
  }
  return heard;
}
