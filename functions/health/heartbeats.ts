import { nullable, object, picklist, string } from 'valibot';
import { rowsAs } from '../database/rows.ts';
import type { Env } from '../env.ts';
import { logFault } from '../log-fault.ts';
import { keyedHash, keyMarks, newestMark } from '../privacy/keys/derive.ts';
import { monthKeys } from '../privacy/keys/month-keys.ts';

/** The runs of the scheduler, each with a cron of its own. */
const CLOCKS = ['minute', 'erasing', 'night'] as const;
export type Clock = (typeof CLOCKS)[number];

const heartbeatRow = object({
  clock: picklist(CLOCKS),
  since: string(),
  at: string(),
  keys: nullable(string()),
});

type Keys = Pick<Env, 'MASTER_KEY' | 'MONTH_KEYS'>;

/** A number by which the master keys and the month key of a moment can be told from others, and nothing else. */
export async function keysMark(env: Keys, moment: Date): Promise<string> {
  // eslint-disable-next-line no-restricted-syntax -- the months of keys are those of UTC
  const ofMonth = monthKeys(env).get(moment.toISOString().slice(0, 7)) ?? [];
  const all = JSON.stringify([await keyMarks(env), ...ofMonth]);
  return (await keyedHash(env, 'mark', all)).slice(0, 16);
}

/** Writes down since when the newest master key is there, so that it can be told when those of before may go. */
const sinceStatement = ({ DB }: Pick<Env, 'DB'>, mark: string, at: string): D1PreparedStatement =>
  DB.prepare('INSERT INTO master_keys (mark, since) VALUES (?1, ?2) ON CONFLICT DO NOTHING').bind(mark, at);

/** Writes down that a clock ran. */
export async function beat(env: Pick<Env, 'DB'> & Keys, clock: Clock, now: Date): Promise<void> {
  // A wrong key stops a lot, and not the clock.
  const keys = await keysMark(env, now).catch((error: unknown) => {
    logFault('heartbeat', error);
    return null;
  });
  const at = now.toISOString();
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO heartbeats (clock, since, at, keys) VALUES (?1, ?2, ?2, ?3)
       ON CONFLICT (clock) DO UPDATE SET at = ?2, keys = ?3`,
    ).bind(clock, at, keys),
    ...(keys === null ? [] : [sinceStatement(env, await newestMark(env), at)]),
  ]);
}

/** The last run of each clock that ever ran. */
export async function readHeartbeats({ DB }: Pick<Env, 'DB'>) {
  const rows = rowsAs(heartbeatRow, await DB.prepare('SELECT clock, since, at, keys FROM heartbeats').all());
  return {
    minute: rows.find(({ clock }) => clock === 'minute'),
    erasing: rows.find(({ clock }) => clock === 'erasing'),
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
