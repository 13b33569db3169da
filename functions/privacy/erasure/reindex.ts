import { object, picklist, string } from 'valibot';
import { reachOf } from '../../../src/domain/intake/mail-of.ts';
import { rowsAs } from '../../database/rows.ts';
import type { Env } from '../../env.ts';
import { logFault } from '../../log-fault.ts';
import { indexStart, personOf } from '../keys/person.ts';
import { KeyGone, open } from '../keys/seal.ts';
import { ERASABLE_TABLES } from './tombstones.ts';

/** What came of making indexes anew, in numbers. `closed`: the key of its month is gone, so that nobody can. */
export interface Reindexed {
  done: number;
  closed: number;
  failed: number;
}

const oldRow = object({ table: picklist(ERASABLE_TABLES), id: string(), before: string(), sealed: string() });
const COLUMN = { submissions: 'answers', mentors: 'address' } as const;

/** Rows a night: opening each costs time. The rest follows the next night. */
const MOST_AT_ONCE = 500;
/** Rows in one statement, which stays far below what the database takes. */
const IN_ONE = 100;

const OLD = `SELECT * FROM (
    SELECT 'submissions' AS "table", id, person AS before, answers AS sealed FROM submissions
    UNION ALL SELECT 'mentors', id, person, address FROM mentors
  ) WHERE before NOT LIKE ?1 || '%' ORDER BY random() LIMIT ?2`;

/** Somebody may have given another address meanwhile, which has its own index. */
const renew = (table: string) =>
  `UPDATE ${table} SET person = made.value ->> 'person' FROM json_each(?1) AS made
   WHERE ${table}.id = made.value ->> 'id' AND ${table}.person = made.value ->> 'before'`;

/**
 * Makes the index anew of rows that have one of an older writing, or of a master key of before: so who asks to be erased
 * is found under every writing. In random order, so that rows which nobody can open cannot keep the others out.
 */
export async function reindexPeople(env: Env, most = MOST_AT_ONCE): Promise<Reindexed> {
  const count: Reindexed = { done: 0, closed: 0, failed: 0 };
  const found = rowsAs(oldRow, await env.DB.prepare(OLD).bind(indexStart(), most).all());
  const made: Record<(typeof ERASABLE_TABLES)[number], object[]> = { submissions: [], mentors: [] };
  for (const { table, id, before, sealed } of found) {
    try {
      const value = await open(env, { table, row: id, column: COLUMN[table] }, sealed);
      const reach = table === 'mentors' ? String(value) : (reachOf(value) ?? '');
      made[table].push({ id, before, person: await personOf(env, reach) });
    } catch (error) {
      count[error instanceof KeyGone ? 'closed' : 'failed'] += 1;
      if (!(error instanceof KeyGone)) logFault('reindex', error);
    }
  }
  for (const table of ERASABLE_TABLES) {
    for (let from = 0; from < made[table].length; from += IN_ONE) {
      const some = made[table].slice(from, from + IN_ONE);
      await env.DB.prepare(renew(table)).bind(JSON.stringify(some)).run();
      count.done += some.length;
    }
  }
  return count;
}
