import type { Context } from 'hono';
import { CertificatePage } from '../../src/views/training/CertificatePage.tsx';
import type { Bindings, Env } from '../env.ts';
import { SettingError } from '../setting-error.ts';
import { logFault } from '../log-fault.ts';
import { readTranslate } from '../platform/assets.ts';
import { renderPage, staticPage } from '../platform/page.tsx';
import { readSiteConfig } from '../platform/site-config.ts';
import { certificateKeys } from './certificate-keys.ts';

/** The public keys of now; none while the setting of the operator is wrong, since the page knows those of before. */
function keysOfNow(env: Env) {
  try {
    return certificateKeys(env);
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    logFault('certificate-keys', error);
    return undefined;
  }
}

/** The page that verifies a certificate, with the public keys in it, so that it needs no network then. */
export async function verifyPage(c: Context<Bindings>): Promise<Response> {
  const { env } = c;
  const { path } = c.req;
  const t = await readTranslate(env, c.get('language'));
  const keys = keysOfNow(env);
  if (keys === undefined) return staticPage(env, path);
  const { name, people, contact, colours, logo } = await readSiteConfig(env);
  const main = (
    <CertificatePage
      t={t}
      contact={{ people, email: contact.email }}
      issuer={name}
      logo={logo}
      colours={colours}
      keys={keys}
    />
  );
  return renderPage(env, path, main);
}
