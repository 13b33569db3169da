import { decode } from '../domain/availability/wire.ts';
import type { LiveAvailability } from '../domain/matching/availability.ts';
import { readSession, writeSession } from './session.ts';

/** Happens on the document when the page says another room than it came with. */
export const ROOM_CHANGED = 'room-changed';

const KEY = 'availability';
const FRESH_MS = 60_000;
const PATIENCE_MS = 5_000;

/** What was kept: the moment at which the edge said it, a space, and what it said. */
const kept = () => readSession(KEY) ?? '';

/** What the edge last said in this tab, without asking again; nobody when it said nothing. */
export function heardAvailability(): LiveAvailability {
  try {
    return decode(kept().slice(kept().indexOf(' ')));
  } catch {
    return {};
  }
}

/** What the edge says now, or said less than a minute ago. Never fails: without an answer it is what was heard before. */
export async function askAvailability(): Promise<LiveAvailability> {
  if (!(Date.now() - parseInt(kept()) < FRESH_MS)) {
    try {
      const answer = await fetch('/api/availability', { signal: AbortSignal.timeout(PATIENCE_MS) });
      const text = await answer.text();
      decode(text);
      writeSession(KEY, `${Date.now()} ${text}`);
    } catch {
      // The page keeps what it says, with its date.
    }
  }
  return heardAvailability();
}
