import { type InferOutput, nullable, number, object, string } from 'valibot';
import type { MentorRoom } from '../../src/domain/availability/availability-answer.ts';
import { type LocalDay, localDay } from '../../src/domain/calendar/local-day.ts';
import type { Availability } from '../../src/domain/matching/availability.ts';
import type { Env } from '../env.ts';
import { rowAs, rowsAs } from '../database/rows.ts';
import { isBusy, TAKES_PLACE } from '../database/takes-place.ts';
import { timeZone } from '../platform/portal.ts';

const mentorRow = object({
  id: string(),
  capacity: number(),
  paused_until: nullable(string()),
  confirmed_at: string(),
  taken: number(),
  busy: number(),
});

/** The room of a mentor, and until which day the mentor takes no requests; `null` when that is not so today. */
export interface OwnRoom {
  availability: Availability;
  pausedUntil: LocalDay | null;
}

const QUERY = `SELECT id, places AS capacity, paused_until, confirmed_at, coalesce(taken, 0) AS taken,
    ${isBusy('places', 'coalesce(taken, 0)', 'coalesce(asked, 0)', 'coalesce(said_full, 0)')} AS busy
  FROM mentors LEFT JOIN (
    SELECT mentor_id, count(DISTINCT CASE WHEN ${TAKES_PLACE} THEN s.person END) AS taken,
      count(*) FILTER (WHERE s.state IN ('asked', 'talk')) AS asked,
      max(s.held_answer IS 'full') AS said_full
    FROM submissions s WHERE mentor_id IS NOT NULL GROUP BY mentor_id
  ) ON mentor_id = id`;

function roomOf(row: InferOutput<typeof mentorRow>, today: LocalDay): OwnRoom {
  const isPaused = row.paused_until !== null && row.paused_until > today;
  return {
    availability: {
      capacity: row.capacity,
      places: Math.max(0, row.capacity - row.taken),
      open: !isPaused,
      confirmed: localDay(new Date(row.confirmed_at), timeZone),
    },
    pausedUntil: isPaused ? row.paused_until : null,
  };
}

/** The room of every mentor in the database, by id: none for who cannot be asked yet. Holds nothing that leads to a mentee. */
export async function availabilityOfAll(env: Pick<Env, 'DB'>, now: Date): Promise<MentorRoom[]> {
  const rows = rowsAs(mentorRow, await env.DB.prepare(`${QUERY} ORDER BY id`).all());
  const today = localDay(now, timeZone);
  return rows.map((row) => {
    const { availability } = roomOf(row, today);
    return { id: row.id, ...availability, places: row.busy === 1 ? 0 : availability.places };
  });
}

/** The room of one mentor; `undefined` when the mentor is not in the database. */
export async function availabilityOf(
  env: Pick<Env, 'DB'>,
  id: string,
  now: Date,
): Promise<OwnRoom | undefined> {
  const row = rowAs(mentorRow, await env.DB.prepare(`${QUERY} WHERE id = ?1`).bind(id).first());
  return row ? roomOf(row, localDay(now, timeZone)) : undefined;
}
