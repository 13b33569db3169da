import type { Context } from 'hono';
import { toAnswer } from '../../src/domain/availability/availability-answer.ts';
import type { Bindings } from '../env.ts';
import { isRestored } from '../platform/erasures.ts';
import { DEFAULT_LANGUAGE } from '../platform/portal.ts';
import { siteData } from '../platform/site-data.ts';
import { refused } from '../platform/refused.tsx';
import { availabilityOfAll } from './own-room.ts';

/** Where the answer is kept, and under what: the same whatever stands behind the address, so that nobody gets past it. */
export const roomCache = (): Promise<Cache> => caches.open('availability');
export const keptAt = (address: string): string => new URL('/api/availability', address).href;

/**
 * `GET /api/availability`: the room of every mentor in the database, for cards, profiles and the matchtest. Out of the cache of the
 * platform, so that a place asks the database once a minute, however many ask.
 */
export async function getAvailability(c: Context<Bindings>): Promise<Response> {
  const [cache, key] = [await roomCache(), keptAt(c.req.url)];
  const kept = await cache.match(key);
  if (kept) return new Response(kept.body, kept);
  if (await isRestored(c.env)) return refused(c, 'unavailable');
  const { known } = await siteData(c.env, DEFAULT_LANGUAGE);
  // Nobody of a programme that is paused can be asked.
  const isPaused = (id: string) => known.paused.has(known.programmes.get(id) ?? '');
  const rooms = (await availabilityOfAll(c.env, new Date())).map((room) => ({
    ...room,
    open: room.open && !isPaused(room.id),
  }));
  const body = JSON.stringify(toAnswer(rooms));
  const headers = {
    'Cache-Control': 'public, max-age=60',
    'Content-Type': 'application/json; charset=utf-8',
  };
  const answer = c.body(body, 200, headers);
  await cache.put(key, answer.clone());
  return answer;
}
