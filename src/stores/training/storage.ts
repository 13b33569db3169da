/** Everything of the training on this device stands under a key that begins like this. */
export const TRAINING = 'training:';
/** What a final check and its certificate keep in a tab stands under a key that begins like this. */
export const CHECK = 'check:';

/** Why something is not kept: the storage is full, or the browser forbids it. */
export type WriteTrouble = 'full' | 'forbidden';

/** What stands under a key; null when nothing does, undefined when the browser forbids to look. */
export function readKey(key: string): string | null | undefined {
  try {
    return localStorage.getItem(key);
  } catch {
    return undefined;
  }
}

/** Keeps a text under a key; gives why that did not work. */
export function writeKey(key: string, text: string): WriteTrouble | undefined {
  try {
    localStorage.setItem(key, text);
    return undefined;
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'forbidden';
  }
}

/** Takes these keys off the device. */
export function removeKeys(keys: readonly string[]): void {
  try {
    for (const key of keys) localStorage.removeItem(key);
  } catch {
    // Storage is forbidden: nothing can be in it.
  }
}

/** The keys on this device that begin with this. */
export function keysFrom(start: string): string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(start))
      .sort();
  } catch {
    return [];
  }
}
