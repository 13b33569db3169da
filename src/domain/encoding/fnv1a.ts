const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;
const encoder = new TextEncoder();

const mixed = (hash: number, byte: number): number => Math.imul(hash ^ byte, PRIME);

/**
 * FNV-1a, 32 bits, of a text as UTF-8: short, and the same on every machine. Not for secrets. With `start`, the hash of
 * one text, it goes on with another.
 */
export function fnv1a(text: string, start = OFFSET_BASIS): number {
  let hash = start;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    // Encoding takes time, and in most texts, such as ids, every character is one byte already.
    if (code > 0x7f) return encoder.encode(text.slice(place)).reduce(mixed, hash) >>> 0;
    hash = mixed(hash, code);
  }
  return hash >>> 0;
}
