import type { Env } from '../../env.ts';
import { logFault } from '../../log-fault.ts';
import { ERASURES, readErasures } from '../../platform/erasures.ts';
import { SettingError } from '../../setting-error.ts';
import { MOST_AT_ONCE } from './erase-row.ts';
import { reapplyErasures } from './reapply.ts';
import { isKeyMissing } from './tombstones.ts';

/**
 * Makes sure that the database holds nothing that was erased, before anything is done with it. After a restore it erases that
 * again; with more than goes in one run, without a master key of an erasure, or when something cannot be erased, it says no
 * and goes on in the next.
 */
export async function settleErasures(env: Env, now: Date): Promise<boolean> {
  const { database, outside } = await readErasures(env);
  if (outside <= database) {
    // A run that erased may have died before it said so outside.
    if (outside < database) await env.ERASED.put(ERASURES, database.toString());
    return true;
  }
  logFault(
    'restored',
    new SettingError('A backup was put back: what was erased since is erased again first.'),
  );
  const { submissions, mentors, failed } = await reapplyErasures(env, now);
  if (failed > 0 || submissions + mentors >= MOST_AT_ONCE) return false;
  if (await isKeyMissing(env)) {
    logFault(
      'restored',
      new SettingError(
        'MASTER_KEY lacks a key of before, so that not everything that was erased can be found. Put that key behind the other.',
      ),
    );
    return false;
  }
  await env.DB.prepare('UPDATE erasures SET count = max(count, ?1)').bind(outside).run();
  return true;
}
