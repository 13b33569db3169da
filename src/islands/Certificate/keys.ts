import type { PublicKey } from '../../domain/certificate/verify.ts';

let kept: readonly PublicKey[] | undefined;

/** The public keys of this site, at this address; the browser keeps them for a day. `undefined` when they cannot be had now. */
export async function publicKeys(address: string): Promise<readonly PublicKey[] | undefined> {
  if (kept) return kept;
  try {
    const answer = await fetch(address);
    if (!answer.ok) return undefined;
    const { keys } = (await answer.json()) as { keys: PublicKey[] };
    kept = keys;
    return keys;
  } catch {
    return undefined;
  }
}
