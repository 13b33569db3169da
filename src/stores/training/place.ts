import { readKey, TRAINING, writeKey } from './storage.ts';

/** The home page reads this one key, and nothing else. */
const KEY = `${TRAINING}at`;

/** Keeps where to go on: the id of a lesson, or `check:<module>`. */
export function keepPlace(place: string): void {
  if (readKey(KEY) !== place) writeKey(KEY, place);
}
