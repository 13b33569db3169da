import { createMiddleware } from 'hono/factory';
import type { Bindings } from '../../env.ts';

/** Lets only these methods through; the answer to another one says which they are. */
export const onlyMethods = (...methods: string[]) =>
  createMiddleware<Bindings>(async (c, next) => {
    if (!methods.includes(c.req.method))
      return c.json({ error: 'method' }, 405, { Allow: methods.join(', ') });
    return next();
  });
