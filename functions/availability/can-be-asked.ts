import { type InferOutput, nullable, number, object, string } from 'valibot';
import { localDay, plusDays } from '../../src/domain/calendar/local-day.ts';
import type { Env } from '../env.ts';
import { rowsAs } from '../database/rows.ts';
import { TAKES_PLACE } from '../database/takes-place.ts';

const roomRow = object({
  id: string(),
  places: number(),
  paused_until: nullable(string()),
  confirmed_at: string(),
  taken: number(),
});
type Row = InferOutput<typeof roomRow>;

/** Whether a mentor can be asked: `no-address` when there is no way to reach the mentor, `old` when nobody confirmed. */
export type CanAsk = 'yes' | 'full' | 'paused' | 'old' | 'no-address';

/** Reads the room of these mentors, for a batch; {@link canBeAsked} says what its rows mean. */
export function roomStatement({ DB }: Pick<Env, 'DB'>, ids: readonly string[]): D1PreparedStatement {
  return DB.prepare(
    `SELECT id, places, paused_until, confirmed_at,
       (SELECT count(*) FROM submissions s WHERE s.mentor_id = mentors.id AND ${TAKES_PLACE}) AS taken
     FROM mentors WHERE id IN (SELECT value FROM json_each(?1))`,
  ).bind(JSON.stringify(ids));
}

/** Whether each of these mentors can be asked now. People on the waiting list go first. */
export function canBeAsked(
  rows: D1Result | undefined,
  ids: readonly string[],
  notOfferedAfterWeeks: number,
  now: Date,
): ReadonlyMap<string, CanAsk> {
  const today = localDay(now);
  const oldest = plusDays(today, -7 * notOfferedAfterWeeks);
  const found = new Map(rowsAs(roomRow, rows).map((row) => [row.id, canAsk(row, today, oldest)]));
  return new Map(ids.map((id) => [id, found.get(id) ?? 'no-address']));
}

/** What the database knows of these mentors. */
export async function whoCanBeAsked(
  env: Pick<Env, 'DB'>,
  ids: readonly string[],
  notOfferedAfterWeeks: number,
  now: Date,
): Promise<ReadonlyMap<string, CanAsk>> {
  return canBeAsked(await roomStatement(env, ids).all(), ids, notOfferedAfterWeeks, now);
}

function canAsk(row: Row, today: string, oldest: string): CanAsk {
  if (row.paused_until !== null && row.paused_until > today) return 'paused';
  if (localDay(new Date(row.confirmed_at)) < oldest) return 'old';
  return row.places > row.taken ? 'yes' : 'full';
}
