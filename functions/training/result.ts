import { number, object, string } from 'valibot';
import { localDay } from '../../src/domain/calendar/local-day.ts';
import type { Env } from '../env.ts';
import { keyedHash, type MasterKeys } from '../privacy/keys/derive.ts';
import { openToken, secondsOf, signToken } from '../privacy/keys/token.ts';
import { timeZone } from '../platform/portal.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** `sub` is the module, `jti` the number of the certificate. No name. */
const resultSchema = object({
  sub: string(),
  version: string(),
  score: number(),
  day: string(),
  jti: string(),
  iat: number(),
  exp: number(),
});

/** That somebody passed, without who. */
export interface PassedResult {
  module: string;
  version: string;
  score: number;
  /** Such as `2026-11-23`. */
  day: string;
  /** The moment of passing, on that day. */
  passedAt: Date;
  /** Number of the certificate: a draw always gives the same one. */
  number: string;
  /** Until when a certificate can be made of it. */
  closes: Date;
  /** The master key that signed it, and its draw. */
  signedBy: MasterKeys;
}

/** The number of the certificate that a draw can give, in the form of a UUID, however often the draw is handed in. */
export async function certificateNumber(env: MasterKeys, draw: string): Promise<string> {
  const hash = await keyedHash(env, 'training', `number ${draw}`);
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5');
}

/** Signs that somebody passed, so that a certificate can be asked for within these days. */
export const resultToken = (
  env: MasterKeys,
  { module, version, score, number }: Pick<PassedResult, 'module' | 'version' | 'score' | 'number'>,
  now: Date,
  days: number,
): Promise<string> =>
  signToken(env, 'result', {
    sub: module,
    version,
    score,
    day: localDay(now, timeZone),
    jti: number,
    iat: secondsOf(now),
    exp: secondsOf(new Date(now.getTime() + days * DAY_MS)),
  });

/** The result behind a token; `expired` after its days, `foreign` when we did not sign it. */
export async function openResult(
  env: Env,
  token: string,
  now: Date,
): Promise<PassedResult | 'expired' | 'foreign'> {
  const result = await openToken(env, { use: 'result', now }, resultSchema, token);
  if (typeof result === 'string') return result;
  const { sub: module, jti: number, version, score, day, iat, exp } = result.payload;
  return {
    ...{ module, version, score, day, number },
    passedAt: new Date(iat * 1000),
    closes: new Date(exp * 1000),
    signedBy: result.signedBy,
  };
}
