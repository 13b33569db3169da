/** Storage of this tab only, so that nothing stays on a shared computer; in memory where it is forbidden. */
const memory = new Map<string, string>();

export function readSession(key: string): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? memory.get(key);
  } catch {
    return memory.get(key);
  }
}

/** `undefined` wipes the key. */
export function writeSession(key: string, text: string | undefined): void {
  if (text === undefined) memory.delete(key);
  else memory.set(key, text);
  try {
    if (text === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // Storage is full or forbidden: the memory above keeps it until the page closes.
  }
}

export function wipeSession(isWiped: (key: string) => boolean): void {
  for (const key of [...memory.keys()].filter(isWiped)) memory.delete(key);
  try {
    for (const key of Object.keys(sessionStorage).filter(isWiped)) sessionStorage.removeItem(key);
  } catch {
    // Storage is forbidden: the memory above was all.
  }
}
