import type { Env } from '../env.ts';
import { logFault } from '../log-fault.ts';
import { SettingError } from '../setting-error.ts';
import { siteUrl } from './portal.ts';

/** What the platform gives, of which only the address of the portal may be missing. */
export type GivenEnv = Omit<Env, 'SITE_URL'> & Partial<Pick<Env, 'SITE_URL'>>;

/** The environment with the address of `content/site.yaml`, or with another one that this machine gave. */
export const withSiteUrl = (env: GivenEnv): Env => ({ ...env, SITE_URL: env.SITE_URL || siteUrl });

/** Logs a sentence for the operator when a setting of the platform says another address than `content/site.yaml`. */
export function checkSiteUrl({ SITE_URL = '' }: Pick<GivenEnv, 'SITE_URL'>, url = siteUrl): void {
  if (!SITE_URL.startsWith('https:') || SITE_URL === url) return;
  const sentence = `SITE_URL says ${SITE_URL}, and url in content/site.yaml says ${url}. Online the second is enough: npx wrangler secret delete SITE_URL`;
  logFault('site-url', new SettingError(sentence));
}
