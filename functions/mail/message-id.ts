import { keyedHashes, type MasterKeys } from '../privacy/keys/derive.ts';

/**
 * The left part of the Message-ID of a row of the outbox: the same for every copy. It is a keyed hash, because the id of
 * the row holds that of the submission, which is the idempotency key of its form and must never leave. The oldest master key
 * makes it, so that a copy that goes after a newer one came has the same.
 */
export async function messageIdOf(env: MasterKeys, id: string): Promise<string> {
  return (await keyedHashes(env, 'message', id)).at(-1)?.slice(0, 32) ?? '';
}
