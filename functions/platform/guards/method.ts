import { createMiddleware } from 'hono/factory';
import type { Bindings } from '../../env.ts';
import { wantsPage } from '../form-values.ts';
import { pageAddress } from '../portal.ts';

/** Lets only these methods through; the answer to another one says which they are. */
export const onlyMethods = (...methods: string[]) =>
  createMiddleware<Bindings>(async (c, next) => {
    if (!methods.includes(c.req.method))
      return c.json({ error: 'method' }, 405, { Allow: methods.join(', ') });
    return next();
  });

/** Leads a person who opens an endpoint, such as in a tab that comes back, to the page that belongs to it. */
export const personTo = (page: Parameters<typeof pageAddress>[1]) =>
  createMiddleware<Bindings>(async (c, next) => {
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (!reads || !wantsPage(c)) return next();
    return c.redirect(pageAddress(c.get('language'), page, c.req.param()), 303);
  });
