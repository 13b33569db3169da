import type { Env } from '../../env.ts';
import { keyedHash } from '../keys/derive.ts';

const DAY_SECONDS = 24 * 60 * 60;

export const ERASABLE_TABLES = ['submissions', 'mentors'] as const;

/** A row that is erased as a whole, with everything that hangs on it. */
export interface ErasableRow {
  table: (typeof ERASABLE_TABLES)[number];
  id: string;
}

interface Tombstone {
  /** The moment of the erasure, ISO text in UTC. */
  at: string;
}

/** The name under which the store outside the database knows that a row was erased. It leads to nobody. */
const nameOf = (env: Env, { table, id }: ErasableRow): Promise<string> =>
  keyedHash(env, 'tombstone', `${table} ${id}`);

/** Writes down that a row is erased, outside the database, before it is. */
export async function recordErasure(env: Env, row: ErasableRow, now: Date, days: number): Promise<void> {
  const metadata: Tombstone = { at: now.toISOString() };
  await env.ERASED.put(await nameOf(env, row), '', { expirationTtl: days * DAY_SECONDS, metadata });
}

/** When each row was erased, by name. One call gives a thousand, so that a large backup can be looked through. */
async function readTombstones(env: Env): Promise<ReadonlyMap<string, string>> {
  const tombstones = new Map<string, string>();
  let cursor: string | null = null;
  do {
    const list: KVNamespaceListResult<Tombstone> = await env.ERASED.list<Tombstone>({ cursor });
    for (const { name, metadata } of list.keys) if (metadata) tombstones.set(name, metadata.at);
    cursor = list.list_complete ? null : list.cursor;
  } while (cursor !== null);
  return tombstones;
}

/**
 * Picks the rows that a backup brought back. `made`: when a row was made, ISO text in UTC. What was sent again under the
 * same id after the erasure is new, and stays.
 */
export async function findRestored<Row extends ErasableRow & { made: string }>(
  env: Env,
  rows: readonly Row[],
): Promise<Row[]> {
  const tombstones = await readTombstones(env);
  if (tombstones.size === 0) return [];
  const names = await Promise.all(rows.map((row) => nameOf(env, row)));
  return rows.filter(({ made }, place) => made <= (tombstones.get(names[place] ?? '') ?? ''));
}
