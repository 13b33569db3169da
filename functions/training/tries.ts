import { number, object, string } from 'valibot';
import { localDay } from '../../src/domain/life/local-day.ts';
import type { Env } from '../env.ts';
import { openToken, signToken } from './token.ts';

/** Tries a day for each module. An honest brake, not a lock: it is kept on the device of who tries, and can be wiped. */
export const TRIES_A_DAY = 3;

/** `sub` is the module, `used` how many tries were used on that day. */
const triesSchema = object({ sub: string(), day: string(), used: number() });

/** How many tries were used today. A token that we did not sign, or of another day or module, counts for nothing. */
export async function usedTries(env: Env, module: string, token: string, now: Date): Promise<number> {
  const tries = await openToken(env, { use: 'tries', module, now }, triesSchema, token);
  return typeof tries === 'object' && tries.day === localDay(now) ? tries.used : 0;
}

/** A token that says how many tries were used today. */
export const triesToken = (env: Env, module: string, used: number, now: Date): Promise<string> =>
  signToken(env, 'tries', { sub: module, day: localDay(now), used });
