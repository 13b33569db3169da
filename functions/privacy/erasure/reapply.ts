import { object, picklist, string } from 'valibot';
import type { Env } from '../../env.ts';
import { eraseEach, type Erased, MOST_AT_ONCE } from './erase-row.ts';
import { rowsAs } from '../../database/rows.ts';
import { findRestored, ERASABLE_TABLES } from './tombstones.ts';

const madeRow = object({ table: picklist(ERASABLE_TABLES), id: string(), made: string() });

/** Erases again what a backup brought back: right after a restore, before anything else is done, and every night. */
export async function reapplyErasures(env: Env, now: Date): Promise<Erased> {
  const found = await env.DB.prepare(
    `SELECT 'submissions' AS "table", id, created_at AS made FROM submissions
     UNION ALL SELECT 'mentors', id, created_at FROM mentors`,
  ).all();
  const back = await findRestored(env, rowsAs(madeRow, found));
  return eraseEach(env, back.slice(0, MOST_AT_ONCE), 'restored', now);
}
