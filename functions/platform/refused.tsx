import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Refused } from '../../src/views/Refused.tsx';
import type { Bindings } from '../env.ts';
import { type Reader, readerOf } from './language.ts';
import { pageAddress } from './portal.ts';
import { readSiteConfig } from './site-config.ts';
import { readTranslate } from './assets.ts';
import { wantsPage } from './form-values.ts';
import { renderPage } from './page.tsx';

/** Why something was not taken; `refused.<why>` in the sentences of the forms says what to do. */
export type Refusal = 'content-type' | 'flood' | 'origin' | 'size' | 'unavailable';

const STATUS: Readonly<Record<Refusal, ContentfulStatusCode>> = {
  'content-type': 415,
  flood: 429,
  origin: 403,
  size: 413,
  unavailable: 503,
};

/** The page that says no to a person; the text under `reason` says what to do. */
export async function refusedPage(
  { env, language }: Reader,
  reason: string,
  status: number,
): Promise<Response> {
  const [t, { people, contact }] = await Promise.all([readTranslate(env, language), readSiteConfig(env)]);
  const main = <Refused t={t} contact={{ people, email: contact.email }} reason={t(reason)} />;
  return renderPage(env, pageAddress(language, 'failed'), main, { status });
}

/** Says no: as JSON to a program, as a page that says what to do to a person. */
export async function refused(c: Context<Bindings>, why: Refusal): Promise<Response> {
  const status = STATUS[why];
  const later: Record<string, string> = status === 503 || status === 429 ? { 'Retry-After': '60' } : {};
  if (!wantsPage(c)) return c.json({ error: why }, status, later);
  const page = await refusedPage(readerOf(c), `form-messages.refused.${why}`, status);
  return c.newResponse(page.body, status, { ...Object.fromEntries(page.headers), ...later });
}
