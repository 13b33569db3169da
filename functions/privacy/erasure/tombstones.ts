import type { Env } from '../../env.ts';
import { keyedHashes, keyMarks } from '../keys/derive.ts';

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

const textOf = ({ table, id }: ErasableRow): string => `${table} ${id}`;

/**
 * The names under which the store outside the database may know that a row was erased: under each master key, with its mark in
 * front, that of now first. The others are from before names had a mark. None leads to anybody.
 */
async function namesOf(env: Env, row: ErasableRow): Promise<string[]> {
  const [marks, hashes] = await Promise.all([keyMarks(env), keyedHashes(env, 'tombstone', textOf(row))]);
  return [...hashes.map((hash, place) => `${marks[place] ?? ''}.${hash}`), ...hashes];
}

/** Writes down that a row is erased, outside the database, before it is. */
export async function recordErasure(env: Env, row: ErasableRow, now: Date, days: number): Promise<void> {
  const metadata: Tombstone = { at: now.toISOString() };
  const [name = ''] = await namesOf(env, row);
  await env.ERASED.put(name, '', { expirationTtl: days * DAY_SECONDS, metadata });
}

/** What the store outside says of an erasure. `mark`: of the master key that made its name, `until`: seconds since 1970. */
export interface KeptErasure {
  name: string;
  mark: string | undefined;
  at: string;
  until: number | undefined;
}

/** Every erasure that is kept. One call gives a thousand, so that a large backup can be looked through. */
export async function readTombstones(env: Pick<Env, 'ERASED'>): Promise<KeptErasure[]> {
  const kept: KeptErasure[] = [];
  let cursor: string | null = null;
  do {
    const list: KVNamespaceListResult<Tombstone> = await env.ERASED.list<Tombstone>({ cursor });
    for (const { name, metadata, expiration } of list.keys) {
      const mark = name.includes('.') ? name.split('.')[0] : undefined;
      if (metadata) kept.push({ name, mark, at: metadata.at, until: expiration });
    }
    cursor = list.list_complete ? null : list.cursor;
  } while (cursor !== null);
  return kept;
}

/** Whether an erasure is kept under a master key that the portal does not have: what that was cannot be found. */
export async function isKeyMissing(env: Env): Promise<boolean> {
  const [marks, kept] = await Promise.all([keyMarks(env), readTombstones(env)]);
  return kept.some(({ mark }) => mark !== undefined && !marks.includes(mark));
}

/**
 * Picks the rows that a backup brought back. `made`: when a row was made, ISO text in UTC. What was sent again under the
 * same id after the erasure is new, and stays.
 */
export async function findRestored<Row extends ErasableRow & { made: string }>(
  env: Env,
  rows: readonly Row[],
): Promise<Row[]> {
  const erased = new Map((await readTombstones(env)).map(({ name, at }) => [name, at]));
  if (erased.size === 0) return [];
  const names = await Promise.all(rows.map((row) => namesOf(env, row)));
  return rows.filter(({ made }, place) =>
    names[place]?.some((name) => {
      const at = erased.get(name);
      return at !== undefined && made <= at;
    }),
  );
}
