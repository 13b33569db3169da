import { run } from '../child.ts';
import { UserError } from '../install/user-error.mjs';

/** Where wrangler keeps the embedded database that `npm start` uses. */
export const LOCAL_STATE = '.wrangler/state';

/** Applies the migrations that the embedded database in folder `state` has not had yet. */
export async function migrate(state: string, cwd?: string): Promise<void> {
  const { code, output } = await run(
    'wrangler',
    ['d1', 'migrations', 'apply', 'DB', '--local', '--persist-to', state],
    {},
    cwd,
  );
  if (code !== 0)
    throw new UserError(`A migration in functions/migrations failed. wrangler says:\n${output.trim()}`);
}
