import type { BaseIssue, BaseSchema, InferOutput } from 'valibot';
import { safeParse } from 'valibot';
import type { Env } from '../env.ts';
import { fromBase64, toBase64Url } from '../keys/base64.ts';
import { derivedKey } from '../keys/derive.ts';

/** What a token is for: one for a draw is never one for a result. */
export type TokenUse = 'draw' | 'tries' | 'result';

/** No token of ours is longer; what is longer is not looked at. */
const MOST_LETTERS = 2000;
const FORM = /^([\w-]+)\.([\w-]+)$/;

const signedText = (use: TokenUse, body: string) => new TextEncoder().encode(`${use}.${body}`);

/** A payload that the other side keeps and cannot change: `<base64url of JSON>.<HMAC>`. It can be read by anybody. */
export async function signToken(
  env: Pick<Env, 'MASTER_KEY'>,
  use: TokenUse,
  payload: object,
): Promise<string> {
  const body = toBase64Url(new TextEncoder().encode(JSON.stringify(payload)));
  const mac = await crypto.subtle.sign('HMAC', await derivedKey(env, 'training'), signedText(use, body));
  return `${body}.${toBase64Url(new Uint8Array(mac))}`;
}

/** The payload of a token that we signed for this use; `undefined` for anything else. It does not look at any date. */
export async function openToken<Shape extends BaseSchema<unknown, unknown, BaseIssue<unknown>>>(
  env: Pick<Env, 'MASTER_KEY'>,
  use: TokenUse,
  shape: Shape,
  token: string,
): Promise<InferOutput<Shape> | undefined> {
  const [, body, mac] = token.length > MOST_LETTERS ? [] : (FORM.exec(token) ?? []);
  if (body === undefined || mac === undefined) return undefined;
  try {
    const key = await derivedKey(env, 'training');
    if (!(await crypto.subtle.verify('HMAC', key, fromBase64(mac), signedText(use, body)))) return undefined;
    const payload: unknown = JSON.parse(new TextDecoder().decode(fromBase64(body)));
    const read = safeParse(shape, payload);
    return read.success ? read.output : undefined;
  } catch (error) {
    // A setting that is wrong is for the operator; base64 that is none is no token.
    if (error instanceof DOMException || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
