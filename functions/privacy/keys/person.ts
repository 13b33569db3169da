import { plainEmail } from '../../../src/domain/intake/email.ts';
import { canonicalPhone } from '../../../src/domain/intake/phone.ts';
import type { Env } from '../../env.ts';
import { keyedHash } from './derive.ts';

/** One more when {@link normalReach} gives another text: at night every index of an older writing is made anew. */
const WRITING = 2;

/** One way to write a mail address or telephone number: `+31 6 1234…` and `06-1234…` are the same person. */
export function normalReach(reach: string): string {
  return reach.includes('@') ? plainEmail(reach).toLowerCase() : (canonicalPhone(reach) ?? reach.trim());
}

/** How every index begins that is made now. */
export const indexStart = (): string => `${WRITING}.`;

/** The blind index by which everything on one person is found, without an address in the database. */
export async function personOf(env: Pick<Env, 'MASTER_KEY'>, reach: string): Promise<string> {
  return indexStart() + (await keyedHash(env, 'index', normalReach(reach)));
}

/** Every index under which this person may be stored; the last is of rows that were not made anew yet. */
export async function personsOf(env: Pick<Env, 'MASTER_KEY'>, reach: string): Promise<string[]> {
  return [await personOf(env, reach), await keyedHash(env, 'index', normalReach(reach))];
}
