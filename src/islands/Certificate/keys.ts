import type { PublicKey } from '../../domain/certificate/verify.ts';

let kept: readonly PublicKey[] | undefined;

/** The public keys of this site; the browser keeps them for a day. `undefined` when they cannot be had now. */
export async function publicKeys(): Promise<readonly PublicKey[] | undefined> {
  if (kept) return kept;
  try {
    const answer = await fetch('/certificaat/sleutels.json');
    if (!answer.ok) return undefined;
    const { keys } = (await answer.json()) as { keys: PublicKey[] };
    kept = keys;
    return keys;
  } catch {
    return undefined;
  }
}
