import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import type { BaseIssue, BaseSchema, InferOutput } from 'valibot';
import { safeParse } from 'valibot';
import { derivedKey, masterKeys, type MasterKeys } from './derive.ts';

/** What a token is for: one for a draw is never one for a result. */
export type TokenUse = 'draw' | 'tries' | 'result' | 'survey';

/** None of our tokens is longer, so longer input is rejected unread. */
const MOST_CHARACTERS = 2000;
const ALGORITHM = 'HS256';

/** Seconds since 1970, as `exp` of a token has them. */
export const secondsOf = (moment: Date): number => Math.floor(moment.getTime() / 1000);

/** A JWT that the browser keeps and cannot change, but that anybody can read. `sub` names the module, or the survey. */
export async function signToken(
  env: MasterKeys,
  use: TokenUse,
  payload: JWTPayload & { sub: string },
): Promise<string> {
  return new SignJWT(payload)
    .setProtectedHeader({ alg: ALGORITHM })
    .setAudience(use)
    .sign(await derivedKey(env, 'training'));
}

/** What a token says, and the master key that signed it: what follows from the token is made with the same one. */
export interface OpenedToken<Payload> {
  payload: Payload;
  signedBy: MasterKeys;
}

interface Expected {
  use: TokenUse;
  module?: string;
  now: Date;
}

async function payloadUnder(key: MasterKeys, { use, module, now }: Expected, token: string) {
  try {
    const { payload } = await jwtVerify(token, await derivedKey(key, 'training'), {
      algorithms: [ALGORITHM],
      audience: use,
      currentDate: now,
      ...(module !== undefined && { subject: module }),
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) return 'expired';
    if (error instanceof errors.JOSEError) return 'foreign';
    throw error;
  }
}

/**
 * A token that we signed for this use, and for this module if one is named. `foreign` for anything else;
 * `expired` when it was right until its `exp`.
 */
export async function openToken<Schema extends BaseSchema<unknown, unknown, BaseIssue<unknown>>>(
  env: MasterKeys,
  expected: Expected,
  schema: Schema,
  token: string,
): Promise<OpenedToken<InferOutput<Schema>> | 'expired' | 'foreign'> {
  if (token.length > MOST_CHARACTERS) return 'foreign';
  for (const signedBy of masterKeys(env)) {
    const payload = await payloadUnder(signedBy, expected, token);
    if (payload === 'foreign') continue;
    if (payload === 'expired') return payload;
    const read = safeParse(schema, payload);
    return read.success ? { payload: read.output, signedBy } : 'foreign';
  }
  return 'foreign';
}
