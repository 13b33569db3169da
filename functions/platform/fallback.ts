import type { Context } from 'hono';
import type { Bindings } from '../env.ts';
import { logFault } from '../log-fault.ts';
import { refused } from './refused.tsx';

/** The answer to a fault that nobody foresaw: what kind of error goes into the log, nothing of it into the answer. */
export async function fallback(error: Error, c: Context<Bindings>): Promise<Response> {
  logFault('request', error);
  try {
    return await refused(c, 'unavailable');
  } catch (again) {
    logFault('refused-page', again);
    return c.json({ error: 'unavailable' }, 503, { 'Retry-After': '60' });
  }
}
