import { toHex } from '../../../src/domain/encoding/hex.ts';

/** The SHA-256 of a text, in hexadecimal. For what is secret by itself; anything else gets a keyed hash. */
export async function hashOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return toHex(bytes);
}
