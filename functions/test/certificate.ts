import { env } from 'cloudflare:workers';
import type { PublicKey } from '../../src/domain/certificate/verify.ts';
import { fromBase64 } from '../../src/domain/encoding/base64url.ts';
import { keysNamed } from './certificate-keys.ts';
import { call, drawOf, handInAs, rightAnswers } from './check.ts';
import { AS_JSON } from './post-form.ts';

export const NAME = 'Samira de Vries-Öztürk';
/** Keys of now, and keys of before. */
export const keys = await keysNamed('proef-nu');
export const old = await keysNamed('proef-oud');
/** The environment with these keys. */
export const withKeys = (list: object[]) => ({ ...env, CERTIFICATE_KEYS: JSON.stringify(list) });
export const bindings = withKeys(keys);

/** What a part of a token says. */
export const jsonOf = (text: string) =>
  JSON.parse(new TextDecoder().decode(fromBase64(text))) as Record<string, unknown>;

/** The result of a check that was passed just now. */
export async function passedResult(): Promise<string> {
  const drawn = await drawOf();
  const answer = await handInAs({ draw: drawn.draw, answers: rightAnswers(drawn) });
  return (await answer.json<{ result: string }>()).result;
}

/** Asks for a certificate, as a form of these fields does. */
export const ask = (
  fields: Record<string, string>,
  headers: Record<string, string> = AS_JSON,
  given = bindings,
) => call('/api/certificate', { method: 'POST', body: new URLSearchParams(fields), headers }, given);

/** A certificate and a badge for who just passed. */
export async function made(fields: Record<string, string> = {}): Promise<{ address: string; badge: string }> {
  const answer = await ask({ result: await passedResult(), name: NAME, ...fields });
  if (answer.status !== 201) throw new Error(`no certificate: ${answer.status.toString()}`);
  return answer.json<{ address: string; badge: string }>();
}

/** The public keys that the portal tells. */
export const published = async (given = bindings) =>
  (await (await call('/certificaat/sleutels.json', {}, given)).json<{ keys: PublicKey[] }>()).keys;
