import type { Env } from '../../env.ts';
import { logFault } from '../../log-fault.ts';
import { readSiteConfig } from '../../platform/site-config.ts';
import { recordErasure, type ErasableRow } from './tombstones.ts';

/** What was erased, in numbers. `failed` comes back the next night. */
export interface Erased {
  submissions: number;
  mentors: number;
  failed: number;
}

/** Rows a night: the platform gives a run no more than so many calls. The rest goes the next night. */
export const MOST_AT_ONCE = 300;

// Choices, links and mails of a submission are deleted by the foreign keys.
const DELETE: Readonly<Record<ErasableRow['table'], readonly string[]>> = {
  submissions: ['DELETE FROM submissions WHERE id = ?1'],
  mentors: [
    'DELETE FROM links WHERE mentor_id = ?1',
    'DELETE FROM outbox WHERE mentor_id = ?1 AND submission_id IS NULL',
    'DELETE FROM mentors WHERE id = ?1',
  ],
};

const AUDIT: Readonly<Record<ErasableRow['table'], string>> = {
  submissions: "INSERT INTO audit (at, submission_id, event, by) VALUES (?1, ?2, 'erased', ?3)",
  mentors: "INSERT INTO audit (at, mentor_id, event, by) VALUES (?1, ?2, 'erased', ?3)",
};

/**
 * Erases one row with everything that hangs on it. The line that it was erased stays in the audit. Throws, with the row
 * still there, when that cannot be written down outside the database first.
 */
async function eraseRow(env: Env, { table, id }: ErasableRow, by: string, now: Date): Promise<void> {
  const { retention } = await readSiteConfig(env);
  await recordErasure(env, { table, id }, now, retention.tombstoneDays);
  await env.DB.batch([
    ...DELETE[table].map((sql) => env.DB.prepare(sql).bind(id)),
    env.DB.prepare(AUDIT[table]).bind(now.toISOString(), id, by),
  ]);
}

/** Erases rows one by one: one that fails holds up no other. */
export async function eraseEach(
  env: Env,
  rows: readonly ErasableRow[],
  by: string,
  now: Date,
): Promise<Erased> {
  const done: Erased = { submissions: 0, mentors: 0, failed: 0 };
  for (const row of rows) {
    try {
      await eraseRow(env, row, by, now);
      done[row.table] += 1;
    } catch (error) {
      done.failed += 1;
      logFault('erase', error);
    }
  }
  return done;
}
