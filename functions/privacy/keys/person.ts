import { plainEmail } from '../../../src/domain/intake/email.ts';
import { canonicalPhone, type NumberingPlan } from '../../../src/domain/intake/phone.ts';
import { keyedHash, masterKeys, type MasterKeys, newestMark } from './derive.ts';

/** One more when {@link normalReach} gives another text: at night every index of an older writing is made anew. */
const WRITING = 2;

/** One way to write a mail address or telephone number: `+31 6 1234…` and `06-1234…` are the same person. */
export function normalReach(reach: string, plan: NumberingPlan): string {
  return reach.includes('@')
    ? plainEmail(reach).toLowerCase()
    : (canonicalPhone(reach, plan) ?? reach.trim());
}

/** How every index begins that is made now: its writing and its master key. */
export const indexStart = async (env: MasterKeys): Promise<string> => `${WRITING}.${await newestMark(env)}.`;

/** The blind index by which everything on one person is found, without an address in the database. */
export async function personOf(env: MasterKeys, reach: string, plan: NumberingPlan): Promise<string> {
  return (await indexStart(env)) + (await keyedHash(env, 'index', normalReach(reach, plan)));
}

/** The index under one master key, and as it was before it said which key made it. */
async function indexesOf(key: MasterKeys, reach: string, plan: NumberingPlan): Promise<string[]> {
  const hash = await keyedHash(key, 'index', normalReach(reach, plan));
  return [(await indexStart(key)) + hash, `${WRITING}.${hash}`, hash];
}

/** Every index under which this person may be stored, that of now first; the others are of rows that were not made anew yet. */
export async function personsOf(env: MasterKeys, reach: string, plan: NumberingPlan): Promise<string[]> {
  return (await Promise.all(masterKeys(env).map((key) => indexesOf(key, reach, plan)))).flat();
}

/** Every index of this person that an older master key made; none when there is one key. */
export async function olderPersonsOf(env: MasterKeys, reach: string, plan: NumberingPlan): Promise<string[]> {
  return (
    await Promise.all(
      masterKeys(env)
        .slice(1)
        .map((key) => indexesOf(key, reach, plan)),
    )
  ).flat();
}
