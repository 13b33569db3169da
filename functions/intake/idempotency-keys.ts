import type { Env } from '../env.ts';
import { keyedHash } from '../privacy/keys/derive.ts';

const TEN_MINUTES = 10 * 60 * 1000;
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** Whether a page made the key of this form. */
export const hasOwnKey = (given: string | undefined): given is string =>
  given !== undefined && UUID.test(given);

/**
 * The keys under which a submission can be stored already, the one to store it under first. A page with JavaScript
 * makes its own, which only that browser knows: nothing that goes out is made of it, not even the name of the row. For a page
 * without, the same content within ten minutes is the same submission, also across a border of ten; `after` tells it from one that
 * ended. `bodyHash` is keyed already: who has the database cannot guess what somebody wrote.
 */
export async function keysFor(
  env: Pick<Env, 'MASTER_KEY'>,
  given: string | undefined,
  bodyHash: string,
  now: Date,
  after = '',
): Promise<string[]> {
  if (hasOwnKey(given)) return [await keyedHash(env, 'content', `key ${given.toLowerCase()}`)];
  const bucket = Math.floor(now.getTime() / TEN_MINUTES);
  return Promise.all(
    [bucket, bucket - 1].map((number) =>
      keyedHash(env, 'content', `${bodyHash} ${number.toString()}${after}`),
    ),
  );
}
