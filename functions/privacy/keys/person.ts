import type { Env } from '../../env.ts';
import { keyedHash } from './derive.ts';

/** One way to write a mail address or telephone number: `+31 6 1234…` and `06-1234…` are the same person. */
export function normalReach(reach: string): string {
  const text = reach.trim().toLowerCase();
  if (text.includes('@')) return text;
  const digits = text.replace(/\D/g, '');
  return digits.replace(/^(?:0031|31|0)(?=\d{9}$)/, '+31');
}

/** The blind index by which everything on one person is found, without an address in the database. */
export function personOf(env: Pick<Env, 'MASTER_KEY'>, reach: string): Promise<string> {
  return keyedHash(env, 'index', normalReach(reach));
}
