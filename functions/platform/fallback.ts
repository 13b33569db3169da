import type { Context } from 'hono';
import type { Bindings } from '../env.ts';
import { refused } from './refused.tsx';

/** The answer to a fault that nobody foresaw: what kind of error goes into the log, nothing of it into the answer. */
export async function fallback(error: Error, c: Context<Bindings>): Promise<Response> {
  // A wrong setting: its message is for the operator and holds no personal data.
  const message = error.name === 'SettingError' ? error.message : undefined;
  console.error(JSON.stringify({ error: error.name, message }));
  try {
    return await refused(c, 'unavailable');
  } catch {
    return c.json({ error: 'unavailable' }, 503, { 'Retry-After': '60' });
  }
}
