import { nullable, object, picklist, string } from 'valibot';
import { rowsAs } from '../database/rows.ts';
import type { Env } from '../env.ts';
import { logFault } from '../log-fault.ts';
import { keyedHash } from '../privacy/keys/derive.ts';

const heartbeatRow = object({
  clock: picklist(['minute', 'night']),
  since: string(),
  at: string(),
  keys: nullable(string()),
});

/** A number by which a master key can be told from another one, and nothing else. */
export const keysMark = async (env: Pick<Env, 'MASTER_KEY'>): Promise<string> =>
  (await keyedHash(env, 'mark', 'MASTER_KEY')).slice(0, 16);

/** Writes down that a clock ran. */
export async function beat(
  env: Pick<Env, 'DB' | 'MASTER_KEY'>,
  clock: 'minute' | 'night',
  now: Date,
): Promise<void> {
  // A wrong key stops a lot, and not the clock.
  const keys = await keysMark(env).catch((error: unknown) => {
    logFault('heartbeat', error);
    return null;
  });
  await env.DB.prepare(
    `INSERT INTO heartbeats (clock, since, at, keys) VALUES (?1, ?2, ?2, ?3)
     ON CONFLICT (clock) DO UPDATE SET at = ?2, keys = ?3`,
  )
    .bind(clock, now.toISOString(), keys)
    .run();
}

/** The last run of each clock that ever ran. */
export async function readHeartbeats({ DB }: Pick<Env, 'DB'>) {
  const rows = rowsAs(heartbeatRow, await DB.prepare('SELECT clock, since, at, keys FROM heartbeats').all());
  return {
    minute: rows.find(({ clock }) => clock === 'minute'),
    night: rows.find(({ clock }) => clock === 'night'),
  };
}
