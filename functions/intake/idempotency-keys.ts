import { keyedHash, keyedHashes, masterKeys, type MasterKeys } from '../privacy/keys/derive.ts';

const TEN_MINUTES = 10 * 60 * 1000;
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** Whether a page made the key of this form. */
export const hasOwnKey = (given: string | undefined): given is string =>
  given !== undefined && UUID.test(given);

/**
 * The keys under which a submission can be stored already, the one to store it under first. A page with JavaScript
 * makes its own, which only that browser knows: nothing that goes out is made of it, not even the name of the row. For a page
 * without, the same content within ten minutes is the same submission, also across a border of ten; `after` tells it from one that
 * ended. `bodyHashes` are keyed already, one for each master key: who has the database cannot guess what somebody wrote.
 */
export async function keysFor(
  env: MasterKeys,
  given: string | undefined,
  bodyHashes: readonly string[],
  now: Date,
  after = '',
): Promise<string[]> {
  if (hasOwnKey(given)) return keyedHashes(env, 'content', `key ${given.toLowerCase()}`);
  const bucket = Math.floor(now.getTime() / TEN_MINUTES);
  return Promise.all(
    masterKeys(env).flatMap((key, place) =>
      [bucket, bucket - 1].map((number) =>
        keyedHash(key, 'content', `${bodyHashes[place] ?? ''} ${number.toString()}${after}`),
      ),
    ),
  );
}
