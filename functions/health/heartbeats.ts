import { nullable, object, picklist, string } from 'valibot';
import { rowsAs } from '../database/rows.ts';
import type { Env } from '../env.ts';
import { logFault } from '../log-fault.ts';
import { keyedHash } from '../privacy/keys/derive.ts';
import { monthKeys } from '../privacy/keys/month-keys.ts';

const heartbeatRow = object({
  clock: picklist(['minute', 'night']),
  since: string(),
  at: string(),
  keys: nullable(string()),
});

type Keys = Pick<Env, 'MASTER_KEY' | 'MONTH_KEYS'>;

/** A number by which the keys of a moment can be told from others, and nothing else. */
export async function keysMark(env: Keys, moment: Date): Promise<string> {
  // eslint-disable-next-line no-restricted-syntax -- the months of keys are those of UTC
  const ofMonth = monthKeys(env).get(moment.toISOString().slice(0, 7)) ?? [];
  return (await keyedHash(env, 'mark', JSON.stringify([...ofMonth]))).slice(0, 16);
}

/** Writes down that a clock ran. */
export async function beat(env: Pick<Env, 'DB'> & Keys, clock: 'minute' | 'night', now: Date): Promise<void> {
  // A wrong key stops a lot, and not the clock.
  const keys = await keysMark(env, now).catch((error: unknown) => {
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

/** Whether the keys that somebody has are those with which the clocks run; `unknown` when none ran with keys that are right. */
export async function hasOurKeys(env: Pick<Env, 'DB'> & Keys): Promise<'same' | 'other' | 'unknown'> {
  const { minute, night } = await readHeartbeats(env);
  const last = [minute, night].find((one) => typeof one?.keys === 'string');
  if (!last) return 'unknown';
  return (await keysMark(env, new Date(last.at))) === last.keys ? 'same' : 'other';
}
