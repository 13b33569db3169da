import { object, picklist, string } from 'valibot';
import { reachOf } from '../../../src/domain/intake/mail-of.ts';
import { rowsAs } from '../../database/rows.ts';
import type { Env } from '../../env.ts';
import { logFault } from '../../log-fault.ts';
import { indexStart, personOf } from '../keys/person.ts';
import { KeyGone, open } from '../keys/seal.ts';
import { type Replacement, replaceValues, SEALED_COLUMN } from './replace-values.ts';
import { ERASABLE_TABLES } from './tombstones.ts';

/** What came of making indexes anew, in numbers. `closed`: the key of its month is gone, so that nobody can. */
export interface Reindexed {
  done: number;
  closed: number;
  failed: number;
}

const oldRow = object({ table: picklist(ERASABLE_TABLES), id: string(), before: string(), sealed: string() });

/** Rows a night: opening each costs time. The rest follows the next night. */
const MOST_AT_ONCE = 500;
const OLD = `SELECT * FROM (
    SELECT 'submissions' AS "table", id, person AS before, answers AS sealed FROM submissions
    UNION ALL SELECT 'mentors', id, person, address FROM mentors
  ) WHERE before NOT LIKE ?1 || '%' ORDER BY random() LIMIT ?2`;

/**
 * Makes the index anew of rows that have one of an older writing, or of a master key of before: so who asks to be erased
 * is found under every writing. In random order, so that rows which nobody can open cannot keep the others out.
 */
export async function reindexPeople(env: Env, most = MOST_AT_ONCE): Promise<Reindexed> {
  const count: Reindexed = { done: 0, closed: 0, failed: 0 };
  const found = rowsAs(oldRow, await env.DB.prepare(OLD).bind(indexStart(), most).all());
  const made: Record<(typeof ERASABLE_TABLES)[number], Replacement[]> = { submissions: [], mentors: [] };
  for (const { table, id, before, sealed } of found) {
    try {
      const value = await open(env, { table, row: id, column: SEALED_COLUMN[table] }, sealed);
      const reach = table === 'mentors' ? String(value) : (reachOf(value) ?? '');
      made[table].push({ id, before, after: await personOf(env, reach) });
    } catch (error) {
      count[error instanceof KeyGone ? 'closed' : 'failed'] += 1;
      if (!(error instanceof KeyGone)) logFault('reindex', error);
    }
  }
  for (const table of ERASABLE_TABLES) await replaceValues(env, table, 'person', made[table]);
  count.done = made.submissions.length + made.mentors.length;
  return count;
}
