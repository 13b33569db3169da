import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Refused } from '../../src/views/Refused.tsx';
import type { SentBefore } from '../../src/views/SendAgain.tsx';
import type { Bindings } from '../env.ts';
import { type Reader, readerOf } from './language.ts';
import { pageAddress } from './portal.ts';
import { readSiteConfig } from './site-config.ts';
import { readTranslate } from './assets.ts';
import { readFormValues, wantsPage } from './form-values.ts';
import { renderPage } from './page.tsx';
import { sentFrom } from './sent-from.ts';

/** Why something was not taken; `refused.<why>` in the sentences of the forms says what to do. */
export type Refusal = 'content-type' | 'flood' | 'origin' | 'size' | 'unavailable';

const STATUS: Readonly<Record<Refusal, ContentfulStatusCode>> = {
  'content-type': 415,
  flood: 429,
  origin: 403,
  size: 413,
  unavailable: 503,
};

/** After these the same can be taken a moment later. */
const CAN_COME_AGAIN: ReadonlySet<Refusal> = new Set(['flood', 'origin', 'unavailable']);

/** What a person sent, to send it once more: it is nowhere else. What another site filled in never stands in our page. */
async function sentBefore(c: Context<Bindings>, why: Refusal): Promise<SentBefore | undefined> {
  if (c.req.method !== 'POST' || !CAN_COME_AGAIN.has(why) || sentFrom(c) === 'foreign') return undefined;
  const values = await readFormValues(c);
  return Object.keys(values).length === 0 ? undefined : { endpoint: c.req.path, values };
}

/** The page that says no to a person; the text under `reason` says what to do. */
export async function refusedPage(
  { env, language }: Reader,
  reason: string,
  status: number,
  sent?: SentBefore,
): Promise<Response> {
  const [t, { people, contact }] = await Promise.all([readTranslate(env, language), readSiteConfig(env)]);
  const main = <Refused t={t} contact={{ people, email: contact.email }} reason={t(reason)} sent={sent} />;
  return renderPage(env, pageAddress(language, 'failed'), main, { status });
}

/** Says no: as JSON to a program; to a person as a page that says what to do, and holds what was sent. */
export async function refused(c: Context<Bindings>, why: Refusal): Promise<Response> {
  const status = STATUS[why];
  const later: Record<string, string> = status === 503 || status === 429 ? { 'Retry-After': '60' } : {};
  if (!wantsPage(c)) return c.json({ error: why }, status, later);
  const sent = await sentBefore(c, why);
  const reason = `form-messages.refused.${why}${sent ? '.again' : ''}`;
  const page = await refusedPage(readerOf(c), reason, status, sent);
  return c.newResponse(page.body, status, { ...Object.fromEntries(page.headers), ...later });
}
