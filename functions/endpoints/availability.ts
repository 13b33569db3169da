import type { Context } from 'hono';
import { toAnswer } from '../../src/domain/availability/availability-answer.ts';
import type { Bindings } from '../env.ts';
import { hashOf } from '../key.ts';
import { availabilityOfAll } from '../queries/availability.ts';

const ETAG_LENGTH = 32;

/** An ETag counts also when a cache in between made it a weak one. */
const isKnown = (known: string, etag: string) =>
  known === '*' || known.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);

/** `GET /api/availability`: the room of every mentor in the database, for cards, profiles and the matchtest. */
export async function getAvailability(c: Context<Bindings>): Promise<Response> {
  const body = JSON.stringify(toAnswer(await availabilityOfAll(c.env, new Date())));
  const etag = `"${(await hashOf(body)).slice(0, ETAG_LENGTH)}"`;
  const headers = { ETag: etag, 'Cache-Control': 'public, max-age=60' };
  if (isKnown(c.req.header('If-None-Match') ?? '', etag)) return c.body(null, 304, headers);
  return c.body(body, 200, { ...headers, 'Content-Type': 'application/json; charset=utf-8' });
}
