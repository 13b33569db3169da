import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import type { Bindings } from './env.ts';

/** Logs what helps to find a fault and nothing that can lead to a person: no address, no query, no header, no body. */
export const logged = createMiddleware<Bindings>(async (c, next) => {
  const began = Date.now();
  await next();
  // eslint-disable-next-line no-console -- the log of the edge is its console
  console.log(
    JSON.stringify({
      route: routePath(c, -1),
      method: c.req.method,
      status: c.res.status,
      ms: Date.now() - began,
    }),
  );
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Referrer-Policy', 'same-origin');
  if (c.req.path.startsWith('/api/')) c.header('Cache-Control', 'no-store');
});
