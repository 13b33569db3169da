import { type InferOutput, nullable, number, object, string } from 'valibot';
import { localDay, plusDays } from '../../src/domain/calendar/local-day.ts';
import type { Env } from '../env.ts';
import { rowsAs } from '../database/rows.ts';
import { IS_BUSY, isKnown, TAKEN } from '../database/takes-place.ts';
import { timeZone } from '../platform/portal.ts';

const roomRow = object({
  id: string(),
  places: number(),
  paused_until: nullable(string()),
  confirmed_at: string(),
  taken: number(),
  busy: number(),
  known: number(),
});
type Row = InferOutput<typeof roomRow>;

/**
 * Whether a mentor can be asked: `no-address` when there is no way to reach the mentor, `old` when nobody confirmed, `busy`
 * when the mentor has enough to answer, `known` when the mentor is who asks, or hears from who asks already.
 */
export type CanAsk = 'yes' | 'full' | 'busy' | 'paused' | 'old' | 'no-address' | 'known';

/** Reads the room of these mentors, for a batch and for a submission; {@link canBeAsked} says what its rows mean. */
export function roomStatement(
  { DB }: Pick<Env, 'DB'>,
  ids: readonly string[],
  submissionId: string | null = null,
): D1PreparedStatement {
  return DB.prepare(
    `SELECT id, places, paused_until, confirmed_at, ${TAKEN} AS taken, ${IS_BUSY} AS busy, ${isKnown('?2')} AS known
     FROM mentors WHERE id IN (SELECT value FROM json_each(?1))`,
  ).bind(JSON.stringify(ids), submissionId);
}

/** Whether each of these mentors can be asked now. People on the waiting list go first. */
export function canBeAsked(
  rows: D1Result | undefined,
  ids: readonly string[],
  notOfferedAfterWeeks: number,
  now: Date,
): ReadonlyMap<string, CanAsk> {
  const today = localDay(now, timeZone);
  const oldest = plusDays(today, -7 * notOfferedAfterWeeks);
  const found = new Map(rowsAs(roomRow, rows).map((row) => [row.id, canAsk(row, today, oldest)]));
  return new Map(ids.map((id) => [id, found.get(id) ?? 'no-address']));
}

/** What the database knows of these mentors, for a submission. */
export async function whoCanBeAsked(
  env: Pick<Env, 'DB'>,
  ids: readonly string[],
  notOfferedAfterWeeks: number,
  now: Date,
  submissionId: string | null = null,
): Promise<ReadonlyMap<string, CanAsk>> {
  return canBeAsked(await roomStatement(env, ids, submissionId).all(), ids, notOfferedAfterWeeks, now);
}

function canAsk(row: Row, today: string, oldest: string): CanAsk {
  if (row.known === 1) return 'known';
  if (row.paused_until !== null && row.paused_until > today) return 'paused';
  if (localDay(new Date(row.confirmed_at), timeZone) < oldest) return 'old';
  if (row.places <= row.taken) return 'full';
  return row.busy === 1 ? 'busy' : 'yes';
}
