import { createMiddleware } from 'hono/factory';
import type { Bindings } from '../env.ts';
import { isFlooded } from '../flood.ts';
import { refused } from '../pages/refused.ts';

/** Holds back floods. The four forms look themselves, to give back what somebody typed. */
export const noFlood = createMiddleware<Bindings>(async (c, next) => {
  if (await isFlooded(c)) return refused(c, 'flood');
  return next();
});
