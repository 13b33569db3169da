import type { LocalDay } from '../../src/domain/calendar/local-day.ts';
import type { Env } from '../env.ts';
import { personOf } from '../privacy/keys/person.ts';
import { type Place, seal } from '../privacy/keys/seal.ts';
import { MOST_CHANGES_A_DAY } from '../database/wanted-mail.ts';
import { movePerson } from '../database/move-person.ts';
import { withRetry } from '../database/retry.ts';
import { numberingPlan } from '../platform/portal.ts';

/** Who changed the room of a mentor: the mentor, or the coordinator with `npm run mentors`. */
type ChangedBy = 'mentor' | 'command';

/** What a mentor changes; what is left out stays. `pausedUntil: null` ends a pause. */
export interface RoomChange {
  places?: number;
  pausedUntil?: LocalDay | null;
}

/** Where the sealed address of a mentor lies. */
export const addressPlace = (id: string): Place => ({ table: 'mentors', row: id, column: 'address' });

/** SQL that says whether a mentor changed so much within a day that it can only be a program; `?1` is the mentor, `?2` now. */
const IS_TOO_OFTEN = `(
  SELECT count(*) FROM audit
  WHERE mentor_id = ?1 AND by = 'mentor' AND event LIKE 'mentor-%'
    AND at > strftime('%Y-%m-%dT%H:%M:%fZ', ?2, '-1 day')
) >= ${MOST_CHANGES_A_DAY}`;

/** Lines of audit, when the mentor is there; together, so that they count as what they tell of. */
const auditLines = (env: Pick<Env, 'DB'>, id: string, events: readonly string[], by: ChangedBy, now: Date) =>
  env.DB.prepare(
    `INSERT INTO audit (at, mentor_id, event, by)
     SELECT ?2, ?1, value, ?4 FROM json_each(?3)
     WHERE EXISTS (SELECT 1 FROM mentors WHERE id = ?1) AND (?4 <> 'mentor' OR NOT ${IS_TOO_OFTEN})`,
  ).bind(id, now.toISOString(), JSON.stringify(events), by);

interface MentorToSet {
  id: string;
  /** A mail address. */
  address: string;
  places: number;
  now: Date;
}

/** Puts a mentor in the database, or gives a mentor another address and number of places. A pause stays. */
export async function setMentor(
  env: Pick<Env, 'DB' | 'MASTER_KEY' | 'MONTH_KEYS'>,
  { id, address, places, now }: MentorToSet,
): Promise<void> {
  const [sealed, person] = await Promise.all([
    seal(env, addressPlace(id), address, now),
    personOf(env, address, numberingPlan),
  ]);
  await env.DB.batch([
    ...(await movePerson(env, address)),
    env.DB.prepare(
      `INSERT INTO mentors (id, address, person, places, confirmed_at, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?5)
       ON CONFLICT (id) DO UPDATE SET address = ?2, person = ?3, places = ?4, confirmed_at = ?5`,
    ).bind(id, sealed, person, places, now.toISOString()),
    auditLines(env, id, ['mentor-set'], 'command', now),
  ]);
}

function eventsOf({ places, pausedUntil }: RoomChange): string[] {
  const events = [
    ...(places === undefined ? [] : ['mentor-places']),
    ...(pausedUntil === undefined ? [] : [pausedUntil === null ? 'mentor-resumed' : 'mentor-paused']),
  ];
  return events.length > 0 ? events : ['mentor-confirmed'];
}

/**
 * Stores what mentors say about their own room: that it is right, or what changes. Changing one thing confirms the rest
 * too. Does nothing when the mentor is not in the database, or changed very much within a day.
 */
export async function confirm(
  env: Pick<Env, 'DB'>,
  id: string,
  change: RoomChange,
  now: Date,
): Promise<void> {
  const { places, pausedUntil } = change;
  const statements = [
    env.DB.prepare(
      `UPDATE mentors SET confirmed_at = ?2, places = coalesce(?3, places),
         paused_until = CASE WHEN ?4 THEN ?5 ELSE paused_until END
       WHERE id = ?1 AND NOT ${IS_TOO_OFTEN}`,
    ).bind(id, now.toISOString(), places ?? null, pausedUntil === undefined ? 0 : 1, pausedUntil ?? null),
    auditLines(env, id, eventsOf(change), 'mentor', now),
  ];
  await withRetry(() => env.DB.batch(statements));
}
