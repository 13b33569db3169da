import type { Context } from 'hono';
import type { Bindings } from './env.ts';

const MINUTE_MS = 60 * 1000;
/** What one address may post in a minute before the brake is asked, which costs time. */
const FEW = 20;
/** So many addresses are remembered, until the first post of another minute. */
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
 * Whether so much comes from one address that it cannot be people: a whole hospital can be one address, so the brake of
 * `wrangler.jsonc` is high. Without the binding nothing is held back.
 */
export async function isFlooded(c: Context<Bindings>): Promise<boolean> {
  const address = c.req.header('CF-Connecting-IP');
  if (address === undefined || !c.env.FLOOD || isFew(address)) return false;
  const { success } = await c.env.FLOOD.limit({ key: address });
  return !success;
}
