import { array, number, object, optional, string } from 'valibot';
import { localDay } from '../../src/domain/calendar/local-day.ts';
import type { Env } from '../env.ts';
import { openToken, signToken } from '../privacy/keys/token.ts';
import { timeZone } from '../platform/portal.ts';

/** `sub` is the module, `used` the attempts of that day, `seen` the questions of these, the last ones last. */
const triesSchema = object({
  sub: string(),
  day: string(),
  used: number(),
  // Absent in an older token.
  seen: optional(array(string()), []),
});

/** The attempts of somebody at one check today. */
export interface Tries {
  used: number;
  seen: readonly string[];
}

/** What was tried today. A token that we did not sign, or of another day or module, does not count. */
export async function openTries(env: Env, module: string, token: string, now: Date): Promise<Tries> {
  const tries = await openToken(env, { use: 'tries', module, now }, triesSchema, token);
  const isOfToday = typeof tries === 'object' && tries.payload.day === localDay(now, timeZone);
  return isOfToday ? tries.payload : { used: 0, seen: [] };
}

export const triesToken = (env: Env, module: string, { used, seen }: Tries, now: Date): Promise<string> =>
  signToken(env, 'tries', { sub: module, day: localDay(now, timeZone), used, seen });
