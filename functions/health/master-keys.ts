import { number, object } from 'valibot';
import type { Env } from '../env.ts';
import { rowAs } from '../database/rows.ts';
import { keyMarks } from '../privacy/keys/derive.ts';
import { indexStart } from '../privacy/keys/person.ts';
import { SettingError } from '../setting-error.ts';

/** How many master keys there are (none when the setting is wrong), and how many rows still have to move to the newest. */
export interface MasterKeyHealth {
  count: number;
  rowsToMove: number;
}

const TO_MOVE = `SELECT (SELECT count(*) FROM submissions WHERE person NOT LIKE ?1 || '%')
  + (SELECT count(*) FROM mentors WHERE person NOT LIKE ?1 || '%') AS rows`;

export async function masterKeyHealth(env: Pick<Env, 'DB' | 'MASTER_KEY'>): Promise<MasterKeyHealth> {
  try {
    const { length: count } = await keyMarks(env);
    const found = await env.DB.prepare(TO_MOVE)
      .bind(await indexStart(env))
      .first();
    return { count, rowsToMove: rowAs(object({ rows: number() }), found)?.rows ?? 0 };
  } catch (error) {
    if (error instanceof SettingError) return { count: 0, rowsToMove: 0 };
    throw error;
  }
}
