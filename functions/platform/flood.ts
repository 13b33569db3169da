import type { Context } from 'hono';
import type { Bindings } from '../env.ts';
import { isInNetworks, networkOf } from './network.ts';

/** The header in which the platform says from which address a visitor comes. */
const VISITOR = 'CF-Connecting-IP';

const MINUTE_MS = 60 * 1000;
/** Posts per network and minute before the rate limiter is asked, because asking costs time. */
const FEW = 20;
/** The number of networks to remember within a minute. */
const MOST_NETWORKS = 10_000;
/** Forms that are stored per network and minute before the rate limiter is asked: nobody sends more by hand. */
const FEW_STORED = 2;

/** Counts per network within the minute of now, in this instance. */
function counterOfMinute(): (network: string) => number {
  const counts = new Map<string, number>();
  let minute = 0;
  return (network) => {
    const current = Math.floor(Date.now() / MINUTE_MS);
    if (current !== minute || counts.size >= MOST_NETWORKS) counts.clear();
    minute = current;
    const count = (counts.get(network) ?? 0) + 1;
    counts.set(network, count);
    return count;
  };
}
const countPosted = counterOfMinute();
const countStored = counterOfMinute();

/**
 * Whether one network posts more than people can. The limit in `wrangler.jsonc` is high, because a whole hospital can
 * be one address. Without the binding there is no limit.
 */
export async function isFlooded(c: Context<Bindings>): Promise<boolean> {
  const network = networkOf(c.req.header(VISITOR) ?? '');
  if (network === '' || !c.env.FLOOD || countPosted(network) <= FEW) return false;
  const { success } = await c.env.FLOOD.limit({ key: network });
  return !success;
}

/** This machine: nobody on the internet comes from there. */
const LOOPBACK = '127.0.0.0/8 ::1';

/**
 * The network of a visitor of whom one household is counted; `undefined` in `OWN_NETWORKS`, such as that of a hospital, which have
 * only the limit of {@link isFlooded}.
 */
export function countedNetwork(c: Context<Bindings>): string | undefined {
  const address = c.req.header(VISITOR) ?? '';
  const isOwn = isInNetworks(address, `${LOOPBACK} ${c.env.OWN_NETWORKS ?? ''}`);
  return address === '' || isOwn ? undefined : networkOf(address);
}

/**
 * Whether one network has more stored than one household would. The limiter is asked when it may matter, and then told of those
 * before too.
 */
export async function storesTooMuch(c: Context<Bindings>): Promise<boolean> {
  const key = countedNetwork(c);
  const { STORED } = c.env;
  if (key === undefined || !STORED) return false;
  const count = countStored(key);
  if (count <= FEW_STORED) return false;
  const untold = count === FEW_STORED + 1 ? count : 1;
  const answers = await Promise.all(Array.from({ length: untold }, () => STORED.limit({ key })));
  return !answers.every(({ success }) => success);
}
