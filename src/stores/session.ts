/**
 * Storage of this tab only: it is gone when the tab closes, so that nothing stays on a ward's shared computer.
 * A browser that forbids storage gets the same behaviour for as long as the page is open.
 */
const memory = new Map<string, string>();

/** What was kept under a key in this tab, or undefined. */
export function readSession(key: string): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? memory.get(key);
  } catch {
    return memory.get(key);
  }
}

/** Keeps a text under a key in this tab; undefined wipes it. */
export function writeSession(key: string, text: string | undefined): void {
  if (text === undefined) memory.delete(key);
  else memory.set(key, text);
  try {
    if (text === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // Storage is full or forbidden: the memory above holds it until the page closes.
  }
}

/** Wipes every key in this tab of which this is true. */
export function wipeSession(isWiped: (key: string) => boolean): void {
  for (const key of [...memory.keys()].filter(isWiped)) memory.delete(key);
  try {
    for (const key of Object.keys(sessionStorage).filter(isWiped)) sessionStorage.removeItem(key);
  } catch {
    // Storage is forbidden: the memory above was all.
  }
}
