import { number, object, string } from 'valibot';
import { TRIES_A_DAY } from '../../domain/training/check/tries.ts';
import { tokenPayload } from './token-payload.ts';
import { portalDay } from '../../stores/portal-day.ts';

const keyOf = (module: string) => `training:tries:${module}`;
const triesSchema = object({ day: string(), used: number() });

/** The token that says how often somebody tried this check today; empty when there is none. */
export function readTries(module: string): string {
  try {
    return localStorage.getItem(keyOf(module)) ?? '';
  } catch {
    return '';
  }
}

/** Without storage nothing is kept: it is a brake, not a lock. */
export function keepTries(module: string, token: string): void {
  try {
    localStorage.setItem(keyOf(module), token);
  } catch {
    // The check works without it.
  }
}

/** As far as this device knows. The edge decides: this only spares people a check that will not count. */
export function areTriesUsed(token: string, now: Date): boolean {
  const tries = tokenPayload(triesSchema, token);
  return tries?.day === portalDay(now) && tries.used >= TRIES_A_DAY;
}
