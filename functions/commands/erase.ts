/**
 * `npm run erase`: does now what the scheduler erases at night. After a backup was put back
 * every command first erases again what that brought back.
 */
import { eraseOld } from '../privacy/erasure/erase.ts';
import { reapplyErasures } from '../privacy/erasure/reapply.ts';
import { commandWords, onPlatform } from './platform.ts';

commandWords(0);
await onPlatform(async (env) => {
  const now = new Date();
  const again = await reapplyErasures(env, now);
  const old = await eraseOld(env, now);
  console.log(
    `Erased again after a restore: ${again.submissions}. Erased because the term passed: ${old.submissions}.`,
  );
  if (again.failed + old.failed > 0) process.exitCode = 1;
});
