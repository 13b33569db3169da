import { object, string } from 'valibot';
import type { Env } from '../env.ts';
import { keyedHash } from '../privacy/keys/derive.ts';
import { rowAs } from '../database/rows.ts';
import type { PassedResult } from './result.ts';

/**
 * Whether a result may have this name on its certificate: the first name that it gets stays, until the result ends. It
 * stores no name, only hashes that nobody makes without the key. Capitals make no other name.
 */
export async function isFirstName(
  env: Env,
  { number, closes, signedBy }: Pick<PassedResult, 'number' | 'closes' | 'signedBy'>,
  name: string,
  now: Date,
): Promise<boolean> {
  const [result, hash] = await Promise.all([
    keyedHash(signedBy, 'training', `certificate ${number}`),
    keyedHash(signedBy, 'training', `name ${number} ${name.toLowerCase()}`),
  ]);
  const [, , found] = await env.DB.batch([
    env.DB.prepare('DELETE FROM check_names WHERE until < ?1').bind(now.toISOString()),
    env.DB.prepare(
      'INSERT INTO check_names (result, name, until) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING',
    ).bind(result, hash, closes.toISOString()),
    env.DB.prepare('SELECT name FROM check_names WHERE result = ?1').bind(result),
  ]);
  return rowAs(object({ name: string() }), found?.results[0])?.name === hash;
}
