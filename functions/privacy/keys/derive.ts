import type { Env } from '../../env.ts';
import { fromBase64 } from '../../../src/domain/encoding/base64url.ts';
import { toHex } from '../../../src/domain/encoding/hex.ts';
import { SettingError } from '../../setting-error.ts';

/** What a key is for: what is made with one tells nothing about another. */
export type KeyLabel = 'link' | 'index' | 'content' | 'tombstone' | 'training' | 'message' | 'mark';

/** The master keys, newest first. What is new is made with the first. */
export type MasterKeys = Pick<Env, 'MASTER_KEY'>;

const KEY_BYTES = 32;
const MARK_LENGTH = 8;
const kept = new Map<string, Promise<CryptoKey>>();
const keptMarks = new Map<string, readonly string[]>();
const rings = new Map<string, readonly MasterKeys[]>();

async function derive(bytes: Uint8Array<ArrayBuffer>, label: KeyLabel): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: new TextEncoder().encode(label) },
    base,
    { name: 'HMAC', hash: 'SHA-256', length: 256 },
    false,
    ['sign', 'verify'],
  );
}

function masterBytes(master: string): Uint8Array<ArrayBuffer> {
  try {
    const bytes = fromBase64(master);
    if (bytes.length === KEY_BYTES) return bytes;
  } catch {
    // Not base64: the same sentence applies.
  }
  throw new SettingError(
    'MASTER_KEY must be 32 bytes in base64, or more such keys with commas between them, newest first. Make one with: npm run keys',
  );
}

function readRing(setting: string): readonly MasterKeys[] {
  const keys = setting.split(',').map((part) => part.trim());
  const texts = keys.map((key) => masterBytes(key).join());
  if (new Set(texts).size < keys.length)
    throw new SettingError('MASTER_KEY holds the same key twice. Take one of them away.');
  return keys.map((MASTER_KEY) => ({ MASTER_KEY }));
}

/** Each master key by itself, newest first. Throws {@link SettingError}. */
export function masterKeys({ MASTER_KEY }: MasterKeys): readonly MasterKeys[] {
  const setting = MASTER_KEY || '';
  const ring = rings.get(setting) ?? readRing(setting);
  rings.set(setting, ring);
  return ring;
}

/** The HMAC-SHA-256 key for one use, derived from the newest master key. Throws {@link SettingError}. */
export async function derivedKey(env: MasterKeys, label: KeyLabel): Promise<CryptoKey> {
  const [newest] = masterKeys(env);
  const text = newest?.MASTER_KEY ?? '';
  const name = `${label} ${text}`;
  const key = kept.get(name) ?? derive(masterBytes(text), label);
  kept.set(name, key);
  return key;
}

/** The HMAC of a text under the key for one use, in hexadecimal. */
export async function keyedHash(env: MasterKeys, label: KeyLabel, text: string): Promise<string> {
  const bytes = await crypto.subtle.sign(
    'HMAC',
    await derivedKey(env, label),
    new TextEncoder().encode(text),
  );
  return toHex(bytes);
}

/** The HMAC of a text under each master key, newest first: to find what was made before the newest came. */
export const keyedHashes = (env: MasterKeys, label: KeyLabel, text: string): Promise<string[]> =>
  Promise.all(masterKeys(env).map((key) => keyedHash(key, label, text)));

/**
 * The mark of each master key, newest first. It stands with what a key made, and shows which one that was, also when that key
 * is not there any more; it leads to no key.
 */
export async function keyMarks(env: MasterKeys): Promise<readonly string[]> {
  const name = env.MASTER_KEY;
  const marks =
    keptMarks.get(name) ?? (await keyedHashes(env, 'mark', 'key')).map((hash) => hash.slice(0, MARK_LENGTH));
  keptMarks.set(name, marks);
  return marks;
}

/** The mark of the newest master key. */
export const newestMark = async (env: MasterKeys): Promise<string> => (await keyMarks(env))[0] ?? '';
