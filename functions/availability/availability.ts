import type { Context } from 'hono';
import { toAnswer } from '../../src/domain/availability/availability-answer.ts';
import type { Bindings } from '../env.ts';
import { availabilityOfAll } from './own-room.ts';

/** `GET /api/availability`: the room of every mentor in the database, for cards, profiles and the matchtest. */
export async function getAvailability(c: Context<Bindings>): Promise<Response> {
  const body = JSON.stringify(toAnswer(await availabilityOfAll(c.env, new Date())));
  const headers = {
    'Cache-Control': 'public, max-age=60',
    'Content-Type': 'application/json; charset=utf-8',
  };
  return c.body(body, 200, headers);
}
