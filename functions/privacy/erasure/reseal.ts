import { object, picklist, string } from 'valibot';
import { END_STATES } from '../../../src/domain/requests/state.ts';
import type { Env } from '../../env.ts';
import { monthKeys, sealingMonth, warnOfLastMonth } from '../keys/month-keys.ts';
import { open, seal } from '../keys/seal.ts';
import { logFault } from '../../log-fault.ts';
import { rowsAs } from '../../database/rows.ts';
import { type Replacement, replaceValues, SEALED_COLUMN } from './replace-values.ts';
import { ERASABLE_TABLES } from './tombstones.ts';

const sealedRow = object({ table: picklist(ERASABLE_TABLES), id: string(), sealed: string() });

/** Rows per night: the platform limits the time of a run. The rest follows the next night. */
const MOST_AT_ONCE = 300;

// In random order, so that one that nobody can read cannot keep the others out.
const LIVING = `SELECT * FROM (
    SELECT 'mentors' AS "table", id, address AS sealed FROM mentors
    UNION ALL SELECT 'submissions', id, answers FROM submissions
      WHERE state NOT IN (SELECT value FROM json_each(?3))
  ) WHERE sealed NOT LIKE 'v1.' || ?1 || '.%' ORDER BY random() LIMIT ?2`;

/**
 * Seals with the key of this month what goes on living: the addresses of mentors and the answers of what has not ended. The
 * key of the month in which these came does not stay as long: without this, destroying it would lose a mentor or end a pair. What
 * ended is not sealed again. Returns how many were, and warns when there will soon be no key to do so with.
 */
export async function resealLiving(env: Env, now: Date): Promise<number> {
  warnOfLastMonth(env, now);
  const month = sealingMonth(monthKeys(env).keys(), now);
  const found = await env.DB.prepare(LIVING).bind(month, MOST_AT_ONCE, JSON.stringify(END_STATES)).all();
  const made: Record<(typeof ERASABLE_TABLES)[number], Replacement[]> = { submissions: [], mentors: [] };
  for (const { table, id, sealed } of rowsAs(sealedRow, found)) {
    const place = { table, row: id, column: SEALED_COLUMN[table] };
    try {
      made[table].push({
        id,
        before: sealed,
        after: await seal(env, place, await open(env, place, sealed), now),
      });
    } catch (error) {
      logFault('reseal', error);
    }
  }
  for (const table of ERASABLE_TABLES) await replaceValues(env, table, SEALED_COLUMN[table], made[table]);
  return made.mentors.length + made.submissions.length;
}
