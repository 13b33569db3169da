import type { Env } from '../../env.ts';
import { fromBase64, toBase64Url } from '../../../src/domain/encoding/base64url.ts';
import { type Month, monthKeys, sealingMonth } from './month-keys.ts';

/** Where a sealed value is stored. A value that was moved elsewhere does not open. */
export interface Place {
  table: string;
  row: string;
  column: string;
}

/** The key of the month is gone: nobody can read this value any more. */
export class KeyGone extends Error {
  override name = 'KeyGone';
}

/** The value was altered, or is not where it was sealed for. */
export class Tampered extends Error {
  override name = 'Tampered';
}

type Keys = Pick<Env, 'MONTH_KEYS'>;

const VERSION = 'v1';
const IV_BYTES = 12;
const kept = new Map<string, Promise<CryptoKey>>();

function keyOf(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const name = toBase64Url(bytes);
  const known = kept.get(name);
  if (known) return known;
  const key = crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
  kept.set(name, key);
  return key;
}

const boundTo = ({ table, row, column }: Place, month: Month) =>
  new TextEncoder().encode([VERSION, month, table, row, column].join('|'));

/** Seals a value with the key of this month (AES-GCM), bound to its place: `v1.<month>.<iv>.<ciphertext>`. */
export async function seal(env: Keys, place: Place, value: unknown, now: Date): Promise<string> {
  const keys = monthKeys(env);
  const month = sealingMonth(keys.keys(), now);
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: boundTo(place, month) },
    await keyOf(keys.get(month) ?? new Uint8Array()),
    new TextEncoder().encode(JSON.stringify(value)),
  );
  return [VERSION, month, toBase64Url(iv), toBase64Url(new Uint8Array(sealed))].join('.');
}

/** Opens a sealed value. Throws {@link KeyGone} when its month was destroyed, {@link Tampered} when it does not fit. */
export async function open(env: Keys, place: Place, sealed: string): Promise<unknown> {
  const [version, month = '', iv, text] = sealed.split('.');
  if (version !== VERSION || iv === undefined || text === undefined) {
    throw new Tampered('a sealed value has a form that is not ours');
  }
  const bytes = monthKeys(env).get(month);
  if (!bytes) throw new KeyGone(`the key of ${month} is gone`);
  try {
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: fromBase64(iv), additionalData: boundTo(place, month) },
      await keyOf(bytes),
      fromBase64(text),
    );
    return JSON.parse(new TextDecoder().decode(plain)) as unknown;
  } catch {
    throw new Tampered('a sealed value does not fit its place or was altered');
  }
}
