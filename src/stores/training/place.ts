import { readKey, TRAINING, writeKey } from './storage.ts';

/** The home page reads this one key, and nothing else. */
const KEY = `${TRAINING}at`;

/** The id of a lesson, perhaps with `#` and that of its first open part; `check:<module>`; or nothing when all is done. */
export function keepPlace(place: string): void {
  if (readKey(KEY) !== place) writeKey(KEY, place);
}
