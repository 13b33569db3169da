import type { Context } from 'hono';

/** The answer to a fault that nobody foresaw: what kind of error goes into the log, nothing of it into the answer. */
export function fallback(error: Error, c: Context): Response {
  console.error(JSON.stringify({ error: error.name }));
  return c.json({ error: 'unavailable' }, 503, { 'Retry-After': '60' });
}
