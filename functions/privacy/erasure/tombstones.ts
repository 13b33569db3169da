import type { Env } from '../../env.ts';
import { keyedHash } from '../keys/derive.ts';

const DAY_SECONDS = 24 * 60 * 60;

export const GRAVE_TABLES = ['submissions', 'mentors'] as const;

/** A row that is erased as a whole, with everything that hangs on it. */
export interface Grave {
  table: (typeof GRAVE_TABLES)[number];
  id: string;
}

interface Stone {
  /** The moment of the erasure, ISO text in UTC. */
  at: string;
}

/** The name under which the store outside the database knows that a row was erased. It leads to nobody. */
const nameOf = (env: Env, { table, id }: Grave): Promise<string> =>
  keyedHash(env, 'tombstone', `${table} ${id}`);

/** Writes down that a row is erased, outside the database, before it is. */
export async function bury(env: Env, grave: Grave, now: Date, days: number): Promise<void> {
  const metadata: Stone = { at: now.toISOString() };
  await env.ERASED.put(await nameOf(env, grave), '', { expirationTtl: days * DAY_SECONDS, metadata });
}

/** When each row was erased, by name. One call gives a thousand, so that a large backup can be looked through. */
async function readStones(env: Env): Promise<ReadonlyMap<string, string>> {
  const stones = new Map<string, string>();
  let cursor: string | null = null;
  do {
    const list: KVNamespaceListResult<Stone> = await env.ERASED.list<Stone>({ cursor });
    for (const { name, metadata } of list.keys) if (metadata) stones.set(name, metadata.at);
    cursor = list.list_complete ? null : list.cursor;
  } while (cursor !== null);
  return stones;
}

/**
 * Picks the rows that a backup brought back. `made`: when a row was made, ISO text in UTC. What was sent again under the
 * same id after the erasure is new, and stays.
 */
export async function broughtBack<Row extends Grave & { made: string }>(
  env: Env,
  rows: readonly Row[],
): Promise<Row[]> {
  const stones = await readStones(env);
  if (stones.size === 0) return [];
  const names = await Promise.all(rows.map((row) => nameOf(env, row)));
  return rows.filter(({ made }, place) => made <= (stones.get(names[place] ?? '') ?? ''));
}
