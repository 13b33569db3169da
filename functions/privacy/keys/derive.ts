import type { Env } from '../../env.ts';
import { fromBase64 } from '../../../src/domain/encoding/base64url.ts';
import { toHex } from '../../../src/domain/encoding/hex.ts';
import { SettingError } from '../../setting-error.ts';

/** What a key is for: what is made with one tells nothing about another. */
export type KeyLabel = 'link' | 'index' | 'content' | 'tombstone' | 'training' | 'message' | 'mark';

const KEY_BYTES = 32;
const kept = new Map<string, Promise<CryptoKey>>();

async function derive(master: string, label: KeyLabel): Promise<CryptoKey> {
  const bytes = masterBytes(master);
  const base = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: new TextEncoder().encode(label) },
    base,
    { name: 'HMAC', hash: 'SHA-256', length: 256 },
    false,
    ['sign', 'verify'],
  );
}

function masterBytes(master: string | undefined): Uint8Array<ArrayBuffer> {
  try {
    const bytes = fromBase64(master ?? '');
    if (bytes.length === KEY_BYTES) return bytes;
  } catch {
    // Not base64: the same sentence applies.
  }
  throw new SettingError('MASTER_KEY must be 32 bytes in base64. Make one with: npm run keys');
}

/** The HMAC-SHA-256 key for one use, derived from MASTER_KEY. Throws {@link SettingError}. */
export function derivedKey({ MASTER_KEY }: Pick<Env, 'MASTER_KEY'>, label: KeyLabel): Promise<CryptoKey> {
  const name = `${label} ${MASTER_KEY}`;
  const known = kept.get(name);
  if (known) return known;
  const key = derive(MASTER_KEY, label);
  kept.set(name, key);
  key.catch(() => kept.delete(name));
  return key;
}

/** The HMAC of a text under the key for one use, in hexadecimal. */
export async function keyedHash(
  env: Pick<Env, 'MASTER_KEY'>,
  label: KeyLabel,
  text: string,
): Promise<string> {
  const bytes = await crypto.subtle.sign(
    'HMAC',
    await derivedKey(env, label),
    new TextEncoder().encode(text),
  );
  return toHex(bytes);
}
