const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;
const encoder = new TextEncoder();

/**
 * FNV-1a, 32 bits, of a text as UTF-8: short, and the same on every machine. Not for secrets. From the hash of one text
 * it goes on with another.
 */
export function fnv1a(text: string, start = OFFSET_BASIS): number {
  let hash = start;
  for (const byte of encoder.encode(text)) hash = Math.imul(hash ^ byte, PRIME);
  return hash >>> 0;
}
