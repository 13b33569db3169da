/** Prefix of every key of the training on this device. */
export const TRAINING = 'training:';
/** Prefix of what a final check and its certificate keep in a tab. */
export const CHECK_PREFIX = 'check:';

export type WriteTrouble = 'full' | 'forbidden';

/** Null when the key is empty, undefined when the browser forbids storage. */
export function readKey(key: string): string | null | undefined {
  try {
    return localStorage.getItem(key);
  } catch {
    return undefined;
  }
}

/** Returns why the text could not be stored. */
export function writeKey(key: string, text: string): WriteTrouble | undefined {
  try {
    localStorage.setItem(key, text);
    return undefined;
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'forbidden';
  }
}

export function removeKeys(keys: readonly string[]): void {
  try {
    for (const key of keys) localStorage.removeItem(key);
  } catch {
    // Without storage there is nothing to find.
  }
}

export function keysFrom(start: string): string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(start))
      .sort();
  } catch {
    return [];
  }
}
