import type { Env } from '../env.ts';
import { keyedHash } from '../keys/derive.ts';

const DAY_SECONDS = 24 * 60 * 60;

/** The name under which the store outside the database knows that a submission was erased. It leads to nobody. */
const nameOf = (env: Env, id: string): Promise<string> => keyedHash(env, 'tombstone', id);

/** Writes down that a submission is erased, outside the database, before it is. */
export async function bury(env: Env, id: string, now: Date, days: number): Promise<void> {
  await env.ERASED.put(await nameOf(env, id), now.toISOString().slice(0, 10), {
    expirationTtl: days * DAY_SECONDS,
  });
}

/** Whether a submission was erased before: then a backup brought it back. */
export async function isBuried(env: Env, id: string): Promise<boolean> {
  return (await env.ERASED.get(await nameOf(env, id))) !== null;
}
