import { object, picklist, string } from 'valibot';
import type { Env } from '../../env.ts';
import { eraseEach, type Erased, MOST_AT_ONCE } from './erase-row.ts';
import { rowsAs } from '../../database/rows.ts';
import { findRestored, ERASABLE_TABLES } from './tombstones.ts';

const madeRow = object({ table: picklist(ERASABLE_TABLES), id: string(), made: string() });

/**
 * Erases again what a backup brought back. It runs every night, so that a restore mends itself, and by
 * `npm run erase` right after one.
 */
export async function reapplyErasures(env: Env, now: Date): Promise<Erased> {
  // A mentor who comes back on purpose is entered anew, which also counts as a confirmation.
  const found = await env.DB.prepare(
    `SELECT 'submissions' AS "table", id, created_at AS made FROM submissions
     UNION ALL SELECT 'mentors', id, confirmed_at FROM mentors`,
  ).all();
  const back = await findRestored(env, rowsAs(madeRow, found));
  return eraseEach(env, back.slice(0, MOST_AT_ONCE), 'restored', now);
}
