import type { Context } from 'hono';
import type { Bindings } from '../env.ts';

const MINUTE_MS = 60 * 1000;
/** Posts per address and minute before the rate limiter is asked, because asking costs time. */
const FEW = 20;
/** The number of addresses to remember within a minute. */
const MOST_ADDRESSES = 10_000;
const sent = new Map<string, number>();
let minute = 0;

function isFew(address: string): boolean {
  const current = Math.floor(Date.now() / MINUTE_MS);
  if (current !== minute || sent.size >= MOST_ADDRESSES) sent.clear();
  minute = current;
  const count = (sent.get(address) ?? 0) + 1;
  sent.set(address, count);
  return count <= FEW;
}

/**
 * Whether one address posts more than people can. The limit in `wrangler.jsonc` is high, because a whole hospital can
 * be one address. Without the binding there is no limit.
 */
export async function isFlooded(c: Context<Bindings>): Promise<boolean> {
  const address = c.req.header('CF-Connecting-IP');
  if (address === undefined || !c.env.FLOOD || isFew(address)) return false;
  const { success } = await c.env.FLOOD.limit({ key: address });
  return !success;
}
