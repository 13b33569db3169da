import { number, object, string } from 'valibot';
import { localDay } from '../../src/domain/life/local-day.ts';
import type { Env } from '../env.ts';
import { openToken, signToken } from './token.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const RESULT_DAYS = 30;

/** `m` module, `v` version, `s` score, `d` day, `j` number of the certificate, `e` when it ends (ms). No name. */
const resultShape = object({
  m: string(),
  v: string(),
  s: number(),
  d: string(),
  j: string(),
  e: number(),
});

/** That somebody passed, without who. */
export interface Result {
  module: string;
  version: string;
  score: number;
  /** Such as `2026-11-23`. */
  day: string;
  /** Number of the certificate: the same result always gives the same one. */
  number: string;
}

/** Signs that somebody passed, so that a certificate can be asked for within 30 days. */
export const resultToken = (
  env: Env,
  { module, version, score }: Pick<Result, 'module' | 'version' | 'score'>,
  now: Date,
): Promise<string> =>
  signToken(env, 'result', {
    m: module,
    v: version,
    s: score,
    d: localDay(now),
    j: crypto.randomUUID(),
    e: now.getTime() + RESULT_DAYS * DAY_MS,
  });

/** The result behind a token; `expired` after 30 days, `foreign` when we did not sign it. */
export async function openResult(
  env: Env,
  token: string,
  now: Date,
): Promise<Result | 'expired' | 'foreign'> {
  const result = await openToken(env, 'result', resultShape, token);
  if (!result) return 'foreign';
  if (result.e <= now.getTime()) return 'expired';
  return { module: result.m, version: result.v, score: result.s, day: result.d, number: result.j };
}
