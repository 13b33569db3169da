import { number, object, string } from 'valibot';
import { localDay } from '../../src/domain/calendar/local-day.ts';
import type { Env } from '../env.ts';
import { openToken, signToken } from './token.ts';

/** `sub` is the module, `used` the attempts of that day. */
const triesSchema = object({ sub: string(), day: string(), used: number() });

/** How many attempts were used today. A token that we did not sign, or of another day or module, does not count. */
export async function usedTries(env: Env, module: string, token: string, now: Date): Promise<number> {
  const tries = await openToken(env, { use: 'tries', module, now }, triesSchema, token);
  return typeof tries === 'object' && tries.day === localDay(now) ? tries.used : 0;
}

export const triesToken = (env: Env, module: string, used: number, now: Date): Promise<string> =>
  signToken(env, 'tries', { sub: module, day: localDay(now), used });
