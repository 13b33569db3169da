import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import type { BaseIssue, BaseSchema, InferOutput } from 'valibot';
import { safeParse } from 'valibot';
import type { Env } from '../env.ts';
import { derivedKey } from '../privacy/keys/derive.ts';

/** What a token is for: one for a draw is never one for a result. */
export type TokenUse = 'draw' | 'tries' | 'result';

/** None of our tokens is longer, so longer input is rejected unread. */
const MOST_CHARACTERS = 2000;
const ALGORITHM = 'HS256';

/** Seconds since 1970, as `exp` of a token has them. */
export const secondsOf = (moment: Date): number => Math.floor(moment.getTime() / 1000);

/** A JWT that the browser keeps and cannot change, but that anybody can read. `sub` names the module. */
export async function signToken(
  env: Pick<Env, 'MASTER_KEY'>,
  use: TokenUse,
  payload: JWTPayload & { sub: string },
): Promise<string> {
  return new SignJWT(payload)
    .setProtectedHeader({ alg: ALGORITHM })
    .setAudience(use)
    .sign(await derivedKey(env, 'training'));
}

/**
 * The payload of a token that we signed for this use, and for this module if one is named. `foreign` for anything else;
 * `expired` when it was right until its `exp`.
 */
export async function openToken<Schema extends BaseSchema<unknown, unknown, BaseIssue<unknown>>>(
  env: Pick<Env, 'MASTER_KEY'>,
  { use, module, now }: { use: TokenUse; module?: string; now: Date },
  schema: Schema,
  token: string,
): Promise<InferOutput<Schema> | 'expired' | 'foreign'> {
  if (token.length > MOST_CHARACTERS) return 'foreign';
  const key = await derivedKey(env, 'training');
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: [ALGORITHM],
      audience: use,
      currentDate: now,
      ...(module !== undefined && { subject: module }),
    });
    const read = safeParse(schema, payload);
    return read.success ? read.output : 'foreign';
  } catch (error) {
    if (error instanceof errors.JWTExpired) return 'expired';
    if (error instanceof errors.JOSEError) return 'foreign';
    throw error;
  }
}
