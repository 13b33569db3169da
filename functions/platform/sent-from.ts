import type { Context } from 'hono';
import type { Bindings } from '../env.ts';

/**
 * From which page a form was sent: by Sec-Fetch-Site, which a page cannot forge, else by Origin. Works without
 * JavaScript, because a browser sends these with a plain form too. `unknown`: something on the way took them off.
 */
export function sentFrom(c: Context<Bindings>): 'own' | 'foreign' | 'unknown' {
  const site = c.req.header('Sec-Fetch-Site') ?? 'none';
  if (site !== 'none') return site === 'same-origin' ? 'own' : 'foreign';
  const origin = c.req.header('Origin') ?? 'null';
  if (origin === 'null') return 'unknown';
  if (origin !== new URL(c.req.url).origin) return 'foreign';
  return c.req.header('Sec-Fetch-Site') === undefined ? 'own' : 'unknown';
}
