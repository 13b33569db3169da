import type { Context } from 'hono';
import { encode } from '../../src/domain/availability/wire.ts';
import type { Bindings } from '../env.ts';
import { hashOf } from '../key.ts';
import { availabilityOfAll } from '../queries/availability.ts';

const MARK_LETTERS = 32;

/** A mark counts also when a cache in between made it a weak one. */
const isKnown = (known: string, mark: string) =>
  known === '*' || known.split(',').some((one) => one.trim().replace(/^W\//, '') === mark);

/** `GET /api/availability`: the room of every mentor in the database, for cards, profiles and the matchtest. */
export async function getAvailability(c: Context<Bindings>): Promise<Response> {
  const body = encode(await availabilityOfAll(c.env, new Date()));
  const mark = `"${(await hashOf(body)).slice(0, MARK_LETTERS)}"`;
  const headers = { ETag: mark, 'Cache-Control': 'public, max-age=60' };
  if (isKnown(c.req.header('If-None-Match') ?? '', mark)) return c.body(null, 304, headers);
  return c.body(body, 200, { ...headers, 'Content-Type': 'application/json; charset=utf-8' });
}
