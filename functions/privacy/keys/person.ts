import { plainEmail } from '../../../src/domain/intake/email.ts';
import { canonicalPhone } from '../../../src/domain/intake/phone.ts';
import type { Env } from '../../env.ts';
import { keyedHash } from './derive.ts';

/** One way to write a mail address or telephone number: `+31 6 1234…` and `06-1234…` are the same person. */
export function normalReach(reach: string): string {
  return reach.includes('@') ? plainEmail(reach).toLowerCase() : (canonicalPhone(reach) ?? reach.trim());
}

/** The blind index by which everything on one person is found, without an address in the database. */
export function personOf(env: Pick<Env, 'MASTER_KEY'>, reach: string): Promise<string> {
  return keyedHash(env, 'index', normalReach(reach));
}
