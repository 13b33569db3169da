import { createMiddleware } from 'hono/factory';
import type { Bindings } from '../../env.ts';
import { isFlooded } from '../flood.ts';
import { refused } from '../refused.tsx';

/** Limits the rate per address. The four forms check it themselves, so that they can give back what somebody typed. */
export const noFlood = createMiddleware<Bindings>(async (c, next) => {
  if (await isFlooded(c)) return refused(c, 'flood');
  return next();
});
