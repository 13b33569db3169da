import { createMiddleware } from 'hono/factory';
import type { Bindings } from '../../env.ts';
import { refused } from '../refused.tsx';
import { sentFrom } from '../sent-from.ts';

/** Lets only our own pages through. The four forms check it themselves, so that they can give back what somebody typed. */
export const onlyOwnPages = createMiddleware<Bindings>(async (c, next) => {
  if (sentFrom(c) !== 'own') return refused(c, 'origin');
  return next();
});
