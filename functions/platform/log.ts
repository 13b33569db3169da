import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import type { Bindings } from '../env.ts';
import { routesOf } from './portal.ts';

/** Routes whose response is the same for everybody and sets its own caching. Any other response is for one person only. */
const SHARED = new Set([
  '/api/availability',
  ...routesOf('certificate'),
  ...routesOf('certificateKeys'),
  '/badges/keys/:file',
  '/badges/:file',
]);

/**
 * A page that answers what was posted is kept by that browser alone, and shown again only by "back": kept nowhere, "back" is an
 * error of the browser. See docs/decisions/0053.
 */
const cachingOf = (method: string, isPage: boolean): string =>
  method === 'POST' && isPage ? 'private, max-age=0' : 'no-store';

/** Logs what helps to find a fault and nothing that can lead to a person: no address, no query, no header, no body. */
export const logged = createMiddleware<Bindings>(async (c, next) => {
  const began = Date.now();
  const request = crypto.randomUUID();
  await next();
  // Which pages somebody reads is in no log, and they have their own headers: public/_headers.
  if (c.get('isSiteFile')) return;
  // eslint-disable-next-line no-console -- the log of the edge is its console
  console.log(
    JSON.stringify({
      route: routePath(c, -1),
      method: c.req.method,
      status: c.res.status,
      ms: Date.now() - began,
      request,
      reference: c.get('reference'),
    }),
  );
  // Somebody who calls about a fault can read it out.
  c.header('X-Request-Id', request);
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Referrer-Policy', 'same-origin');
  c.header('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  const isPage = c.res.headers.get('Content-Type')?.startsWith('text/html') ?? false;
  if (!SHARED.has(routePath(c, -1))) c.header('Cache-Control', cachingOf(c.req.method, isPage));
  // A page has its own policy in a <meta>, which cannot say this.
  c.header('Content-Security-Policy', `${isPage ? '' : "default-src 'none'; "}frame-ancestors 'none'`);
});
