import type { Context } from 'hono';
import type { Bindings } from '../env.ts';

/**
 * Whether so much comes from one address that it cannot be people: a whole hospital can be one address, so the brake of
 * `wrangler.jsonc` is high. Without the binding nothing is held back.
 */
export async function isFlooded(c: Context<Bindings>): Promise<boolean> {
  const address = c.req.header('CF-Connecting-IP');
  if (address === undefined || !c.env.FLOOD) return false;
  const { success } = await c.env.FLOOD.limit({ key: address });
  return !success;
}
