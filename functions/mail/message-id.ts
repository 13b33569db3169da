import type { Env } from '../env.ts';
import { keyedHash } from '../privacy/keys/derive.ts';

/**
 * The left part of the Message-ID of a row of the outbox: the same for every copy. It is a keyed hash, because the id of
 * the row holds that of the submission, which is the idempotency key of its form and must never leave.
 */
export async function messageIdOf(env: Pick<Env, 'MASTER_KEY'>, id: string): Promise<string> {
  return (await keyedHash(env, 'message', id)).slice(0, 32);
}
