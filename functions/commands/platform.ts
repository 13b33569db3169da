import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getPlatformProxy } from 'wrangler';
import type { Env } from '../env.ts';
import { root } from '../../scripts/child.ts';
import { UserError } from '../../scripts/install/user-error.mjs';
import { ensureDevVars } from '../../scripts/edge/dev-vars.ts';
import { LOCAL_STATE } from '../../scripts/edge/migrate.ts';
import { USUAL_PORT } from '../../scripts/edge/port.ts';

/** The edge's own environment for a command, on the embedded database of `npm start`, with the built site. */
interface Platform {
  env: Env;
  stop: () => Promise<void>;
}

/** Files of the built site, as the ASSETS binding gives them to the Worker. */
const builtSite = {
  fetch(input: RequestInfo | URL) {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    const file = join(root, 'dist', pathname);
    return Promise.resolve(
      existsSync(file) ? new Response(readFileSync(file)) : new Response(null, { status: 404 }),
    );
  },
};

/** Opens the environment. Throws a {@link UserError} when the portal never ran here. */
async function openPlatform(): Promise<Platform> {
  if (!existsSync(join(root, LOCAL_STATE)) || !existsSync(join(root, 'dist/data/edge.json'))) {
    throw new UserError('There is no database yet. It is made by the first `npm start`.');
  }
  const { env, dispose } = await getPlatformProxy<Env>({
    configPath: join(root, 'wrangler.jsonc'),
    persist: { path: join(root, LOCAL_STATE, 'v3') },
    envFiles: [],
  });
  const settings = ensureDevVars();
  return {
    env: {
      ...env,
      ...settings,
      ASSETS: builtSite as unknown as Fetcher,
      SITE_URL: settings['SITE_URL'] ?? `http://localhost:${USUAL_PORT.toString()}`,
    },
    stop: dispose,
  };
}

/** Runs a command; a {@link UserError} is shown as it is. */
export async function asCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const isOld = error instanceof Error && /no such (?:table|column)/.test(error.message);
    if (!(error instanceof UserError || isOld)) throw error;
    console.error(
      isOld ? 'The database is of an older version. It is renewed by the next `npm start`.' : error.message,
    );
    process.exitCode = 1;
  }
}

/** Runs a command on the environment of the edge. */
export const onPlatform = (command: (env: Env) => Promise<void>): Promise<void> =>
  asCommand(async () => {
    const platform = await openPlatform();
    try {
      await command(platform.env);
    } finally {
      await platform.stop();
    }
  });
