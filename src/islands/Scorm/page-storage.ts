/**
 * Behaves as `localStorage` but lives only as long as its window, so that nothing of a learner stays on a shared
 * computer.
 */
export class PageStorage {
  /** Hidden from `Object.keys`, which lists only the stored keys, as with real storage. */
  readonly #onChange: (key: string) => void;
  [key: string]: unknown;

  constructor(onChange: (key: string) => void = () => undefined) {
    this.#onChange = onChange;
  }

  getItem(key: string): string | null {
    return Object.hasOwn(this, key) ? String(this[key]) : null;
  }

  setItem(key: string, value: string): void {
    Object.defineProperty(this, key, { value, configurable: true, enumerable: true, writable: true });
    this.#onChange(key);
  }

  removeItem(key: string): void {
    if (!Object.hasOwn(this, key)) return;
    Reflect.deleteProperty(this, key);
    this.#onChange(key);
  }
}

/** What the frame lends to the pages in it. */
export interface LentStorage {
  local: PageStorage;
  session: PageStorage;
}

/** The name under which the frame lends it. */
export const LENT = 'lentStorage';
