import type { Env } from '../env.ts';
import { logFault } from '../log-fault.ts';

/** Where the store outside the database keeps how many rows were ever erased. */
export const ERASURES = 'erasures';

/** How many rows were ever erased, as the database and the store outside it say. */
export interface Erasures {
  database: number;
  outside: number;
}

async function countOutside({ ERASED }: Pick<Env, 'ERASED'>): Promise<number> {
  try {
    return Number(await ERASED.get(ERASURES)) || 0;
  } catch (error) {
    // A store that does not answer closes no portal: that a restore comes at that very moment is less likely.
    logFault('erasures', error);
    return 0;
  }
}

/** So long an instance keeps what the store outside said. That store is slower itself: a place may read an older number for a minute. */
const KEPT_MS = 10_000;
const kept = new WeakMap<KVNamespace, { count: number; until: number }>();

/** How many rows were erased as the store outside said it last, to compare with the database in the write that needs it. */
export async function keptErasures(env: Pick<Env, 'ERASED'>): Promise<number> {
  const before = kept.get(env.ERASED);
  if (before && Date.now() < before.until) return before.count;
  return keep(env, await countOutside(env));
}

function keep({ ERASED }: Pick<Env, 'ERASED'>, count: number): number {
  kept.set(ERASED, { count, until: Date.now() + KEPT_MS });
  return count;
}

export async function readErasures(env: Pick<Env, 'DB' | 'ERASED'>): Promise<Erasures> {
  const [database, outside] = await Promise.all([
    env.DB.prepare('SELECT count FROM erasures').first<number>('count'),
    countOutside(env),
  ]);
  return { database: database ?? 0, outside: keep(env, outside) };
}

/**
 * Whether a backup was put back that holds what was erased since. Until that is erased again nothing is shown and nothing is
 * done. An older number outside is no restore: every place of the platform learns a newer one within a minute.
 */
export async function isRestored(env: Pick<Env, 'DB' | 'ERASED'>): Promise<boolean> {
  const { database, outside } = await readErasures(env);
  return outside > database;
}
