/** A part of an address as text; `undefined` when it holds a % that stands for no sign, as people type one. */
export function percentDecoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
