import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Env } from '../env.ts';
import { siteUrl } from '../platform/portal.ts';
import { settleErasures } from '../privacy/erasure/settle.ts';
import { faultSentence } from './fault-sentence.ts';
import { openOnline } from './online.ts';
import { hasLongDash, plainWord } from './plain-words.ts';
import { root } from '../../scripts/child.ts';
import { type MostWords, parseWords } from '../../scripts/parse-words.ts';
import { UserError } from '../../scripts/install/user-error.mjs';
import { ensureDevVars } from '../../scripts/edge/dev-vars.ts';
import { LOCAL_STATE } from '../../scripts/edge/migrate.ts';
import { USUAL_PORT } from '../../scripts/edge/port.ts';

// An option that is written wrong must not let the command do its work in the other database.
const parsed = (most: MostWords) =>
  parseWords({ options: { remote: { type: 'boolean', default: false } } }, most);

/** What stands behind the name of a command, but for `--remote`. With a word too many it ends there. */
export function commandWords(most: MostWords): string[] {
  const words = parsed(most).positionals;
  const dashed = words.find(hasLongDash);
  if (dashed === undefined) return words.map(plainWord);
  console.error(
    `"${dashed}" begins with a long dash, as a text processor writes it, so nothing was done. Type two short ones.`,
  );
  return process.exit(1);
}

/** Whether the command is for the portal online. npm takes the word for its own when no `--` stands before it. */
const isOnline = (): boolean => parsed(Infinity).values.remote || process.env['npm_config_remote'] === 'true';

/**
 * The edge's own environment for a command, with the built site: on the embedded database of `npm start`, or with
 * `--remote` on that of the portal online.
 */
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

/** Opens the environment of the portal online. Throws a {@link UserError}. */
async function openPortalOnline(): Promise<Platform> {
  if (!existsSync(join(root, 'dist/data/edge.json')))
    throw new UserError('There is no built site yet, and the texts are in it. Run: npm run build');
  const { online, stop } = await openOnline();
  console.error(`On the database of ${siteUrl}`);
  return {
    env: Object.assign(online, { ASSETS: builtSite, SITE_URL: siteUrl }) as unknown as Env,
    stop,
  };
}

/** Opens the environment here. Throws a {@link UserError} when the portal never ran here. */
async function openPlatform(): Promise<Platform> {
  if (!existsSync(join(root, LOCAL_STATE)) || !existsSync(join(root, 'dist/data/edge.json'))) {
    throw new UserError('There is no database yet. It is made by the first `npm start`.');
  }
  const { getPlatformProxy } = await import('wrangler');
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
    const known = faultSentence(error);
    if (known === undefined) throw error;
    console.error(known);
    process.exitCode = 1;
  }
}

/** Runs in which what a backup brought back is erased again. */
const MOST_RUNS = 50;

/** Nothing is shown or done while the database holds again what was erased. */
async function settle(env: Env): Promise<void> {
  for (let run = 0; run < MOST_RUNS; run += 1) if (await settleErasures(env, new Date())) return;
  throw new UserError('What a backup brought back cannot be erased again. The lines above say why.');
}

/** Runs a command on the environment of the edge. */
export const onPlatform = (command: (env: Env) => Promise<void>): Promise<void> =>
  asCommand(async () => {
    const platform = await (isOnline() ? openPortalOnline() : openPlatform());
    try {
      await settle(platform.env);
      await command(platform.env);
    } finally {
      await platform.stop();
    }
  });
