/** Storage of this tab only, so that nothing stays on a shared computer. What it does not take stays in memory. */
const memory = new Map<string, string>();

export function readSession(key: string): string | undefined {
  const text = memory.get(key);
  if (text !== undefined) return text;
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** `undefined` wipes the key. */
export function writeSession(key: string, text: string | undefined): void {
  memory.delete(key);
  try {
    if (text === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    if (text !== undefined) memory.set(key, text);
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
