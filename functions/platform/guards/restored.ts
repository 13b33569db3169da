import { createMiddleware } from 'hono/factory';
import type { Bindings } from '../../env.ts';
import { isRestored } from '../erasures.ts';
import { refused } from '../refused.tsx';

/** Lets nobody to the database while it holds again what was erased. The four forms look themselves. */
export const notRestored = createMiddleware<Bindings>(async (c, next) => {
  if (await isRestored(c.env)) return refused(c, 'unavailable');
  return next();
});
