import type { Context } from 'hono';
import type { Bindings } from '../env.ts';
import { DEFAULT_LANGUAGE, pageAddress } from '../portal.ts';
import { SettingError } from '../keys/setting-error.ts';
import { barePage } from '../pages/life-page.ts';
import { certificateKeys } from '../training/certificate-keys.ts';

/** The public keys of now; none while the setting of the operator is wrong, since the page knows those of before. */
function keysOfNow({ env }: Context<Bindings>) {
  try {
    return certificateKeys(env);
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    console.error(JSON.stringify({ error: error.name, message: error.message }));
    return undefined;
  }
}

/** `/certificaat/`: the page that verifies a certificate, with the public keys in it, so that it needs no network then. */
export async function verifyPage(c: Context<Bindings>): Promise<Response> {
  const page = await barePage(c.env, pageAddress(DEFAULT_LANGUAGE, 'certificate'));
  const keys = keysOfNow(c);
  if (keys === undefined) return page;
  // The etag of the static page does not cover the keys.
  page.headers.delete('ETag');
  return new HTMLRewriter()
    .on('[data-certificate-page]', {
      element: (part) => void part.setAttribute('data-keys', JSON.stringify(keys)),
    })
    .transform(page);
}
