import { createMiddleware } from 'hono/factory';
import type { Bindings } from '../../env.ts';
import { refused } from '../refused.tsx';

/**
 * Lets only our own pages through: by Sec-Fetch-Site, which a page cannot forge, else by Origin. Works without
 * JavaScript, because a browser sends these with a plain form too.
 */
export const onlyOwnPages = createMiddleware<Bindings>(async (c, next) => {
  const site = c.req.header('Sec-Fetch-Site');
  const own =
    site === undefined ? c.req.header('Origin') === new URL(c.req.url).origin : site === 'same-origin';
  if (!own) return refused(c, 'origin');
  return next();
});
