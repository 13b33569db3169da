import { object, picklist, string } from 'valibot';
import { reachOf } from '../../../src/domain/intake/mail-of.ts';
import { rowsAs } from '../../database/rows.ts';
import type { Env } from '../../env.ts';
import { logFault } from '../../log-fault.ts';
import { indexStart, personOf } from '../keys/person.ts';
import { KeyGone, open } from '../keys/seal.ts';
import { SEALED_COLUMN } from './replace-values.ts';
import { ERASABLE_TABLES, type ErasableRow } from './tombstones.ts';
import { numberingPlan } from '../../platform/portal.ts';

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
 * Makes the index anew of rows that have one of an older writing, or of another master key: so who asks to be erased
 * is found under every writing. All rows of one person go at once, also those that nobody can open. In random order, so that
 * rows which nobody can open cannot keep the others out.
 */
export async function reindexPeople(env: Env, most = MOST_AT_ONCE): Promise<Reindexed> {
  const count: Reindexed = { done: 0, closed: 0, failed: 0 };
  const found = rowsAs(
    oldRow,
    await env.DB.prepare(OLD)
      .bind(await indexStart(env), most)
      .all(),
  );
  const made = new Map<string, string>();
  for (const { table, id, before, sealed } of found) {
    try {
      const value = await open(env, { table, row: id, column: SEALED_COLUMN[table] }, sealed);
      const reach = table === 'mentors' ? String(value) : (reachOf(value) ?? '');
      made.set(before, await personOf(env, reach, numberingPlan));
      count.done += 1;
    } catch (error) {
      count[error instanceof KeyGone ? 'closed' : 'failed'] += 1;
      if (!(error instanceof KeyGone)) logFault('reindex', error);
    }
  }
  if (made.size > 0) await env.DB.batch(ERASABLE_TABLES.map((table) => replaceIndexes(env, table, made)));
  return count;
}

const replaceIndexes = (
  { DB }: Pick<Env, 'DB'>,
  table: ErasableRow['table'],
  made: ReadonlyMap<string, string>,
): D1PreparedStatement =>
  DB.prepare(
    `UPDATE ${table} SET person = made.value ->> 1 FROM json_each(?1) AS made WHERE person = made.value ->> 0`,
  ).bind(JSON.stringify([...made]));
