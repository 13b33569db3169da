import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { array, looseObject, optional, parse, string } from 'valibot';
import type { Env } from '../env.ts';
import { root } from '../../scripts/child.ts';
import { parseVars } from '../../scripts/edge/dev-vars.ts';
import { UserError } from '../../scripts/install/user-error.mjs';
import { hasOurKeys } from '../health/heartbeats.ts';

/** Settings of the portal online that cannot be read back from there. Git ignores the file. */
const ONLINE_VARS = '.dev.vars.online';
const SECRETS = ['MASTER_KEY', 'MONTH_KEYS', 'COORDINATOR_MAIL'] as const;
const CONFIG = '.wrangler/online.json';

/** What is asked of `wrangler.jsonc`. */
const configShape = looseObject({
  name: string(),
  compatibility_date: string(),
  account_id: optional(string()),
  d1_databases: array(looseObject({ database_id: optional(string()) })),
  kv_namespaces: array(looseObject({ id: optional(string()) })),
});

/** The stores of `wrangler.jsonc`, and nothing else of it, as bindings that reach those online. */
export function onlineConfig(config: unknown) {
  const { name, compatibility_date, account_id, ...given } = parse(configShape, config);
  const ids = [
    ...given.d1_databases.map((one) => one.database_id),
    ...given.kv_namespaces.map(({ id }) => id),
  ];
  if (!ids.every((id) => id !== undefined && /[1-9a-f]/i.test(id)))
    throw new UserError(
      'wrangler.jsonc has no ids of the stores online yet. docs/online.md says how to make them.',
    );
  return {
    name,
    compatibility_date,
    ...(account_id !== undefined && { account_id }),
    d1_databases: given.d1_databases.map((one) => ({ ...one, remote: true })),
    kv_namespaces: given.kv_namespaces.map((one) => ({ ...one, remote: true })),
  };
}

/** One sentence for why wrangler did not open the stores online. */
export function whyNotOnline(said: string): string {
  if (/CLOUDFLARE_API_TOKEN|not authenticated|log ?in|Authentication error/i.test(said))
    return 'You are not logged in, or may not do this: run npx wrangler login, or set CLOUDFLARE_API_TOKEN as docs/online.md says.';
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|fetch failed/.test(said))
    return 'The stores online cannot be reached: is there a network?';
  return `The stores online did not open. wrangler says: ${said.split('\n')[0] ?? ''}`;
}

/** The settings of the portal online, from its file here or the environment; one that is missing is asked for when it is needed. */
export function onlineSettings(
  text: string,
  environment: Readonly<Record<string, string | undefined>>,
): { settings: Pick<Env, (typeof SECRETS)[number]>; hasKeys: boolean } {
  const given = { ...parseVars(text), ...environment };
  const own = Object.entries(given).filter(([name]) => name.startsWith('COORDINATOR_MAIL_'));
  const settings = Object.fromEntries(own) as Pick<Env, (typeof SECRETS)[number]>;
  for (const name of SECRETS) {
    const value = given[name];
    Object.defineProperty(settings, name, {
      enumerable: true,
      get: () => {
        if (value !== undefined && value !== '') return value;
        throw new UserError(
          `This needs ${name} of the portal online. Put it in ${ONLINE_VARS} for as long as you need it, or in the environment.`,
        );
      },
    });
  }
  return { settings, hasKeys: Boolean(given['MASTER_KEY'] && given['MONTH_KEYS']) };
}

/** Refuses keys that are not those of the portal online: with others nobody is found, and what is written cannot be read. */
async function refuseOtherKeys(env: Pick<Env, 'DB' | 'MASTER_KEY' | 'MONTH_KEYS'>): Promise<void> {
  const answer = await hasOurKeys(env);
  if (answer === 'other')
    throw new UserError(`MASTER_KEY or MONTH_KEYS in ${ONLINE_VARS} is not that of the portal online.`);
  if (answer === 'unknown')
    throw new UserError(
      'The portal online did not say which keys it has. It does within a minute after it is deployed, with keys that are right.',
    );
}

/** The stores of the portal online, and its settings. Throws a {@link UserError} that says in a sentence what to do. */
export async function openOnline(folder = root) {
  // Without it wrangler would ask, or open a browser.
  process.env['CI'] = '1';
  process.env['WRANGLER_LOG'] = 'none';
  process.env['WRANGLER_SEND_METRICS'] = 'false';
  const { getPlatformProxy, unstable_readConfig: readConfig } = await import('wrangler');
  const config = onlineConfig(readConfig({ config: join(folder, 'wrangler.jsonc') }));
  mkdirSync(join(folder, '.wrangler'), { recursive: true });
  const configPath = join(folder, CONFIG);
  writeFileSync(configPath, JSON.stringify(config));
  const open = () =>
    getPlatformProxy<Pick<Env, 'DB' | 'ERASED'>>({ configPath, persist: false, envFiles: [] });
  const { env, dispose } = await open().catch((error: unknown) => {
    throw new UserError(whyNotOnline(error instanceof Error ? error.message : ''));
  });
  const file = join(folder, ONLINE_VARS);
  const { settings, hasKeys } = onlineSettings(
    existsSync(file) ? readFileSync(file, 'utf8') : '',
    process.env,
  );
  const online = Object.defineProperties(env, Object.getOwnPropertyDescriptors(settings)) as typeof env &
    typeof settings;
  try {
    if (hasKeys) await refuseOtherKeys(online);
  } catch (error) {
    await dispose();
    throw error;
  }
  return { online, stop: dispose };
}
