import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Bindings } from '../env.ts';
import { siteData } from './site-data.ts';

/** Why something was not taken; `refused.<why>` in the sentences of the forms says what to do. */
export type Refusal = 'content-type' | 'origin' | 'size' | 'unavailable';

const STATUS: Readonly<Record<Refusal, ContentfulStatusCode>> = {
  'content-type': 415,
  origin: 403,
  size: 413,
  unavailable: 503,
};

const PAGE = 'https://assets.local/niet-gelukt/';

/** Says no: as JSON to a program, as a page that says what to do to a person. */
export async function refused(c: Context<Bindings>, why: Refusal): Promise<Response> {
  const status = STATUS[why];
  const later: Record<string, string> = status === 503 ? { 'Retry-After': '60' } : {};
  if (!c.req.header('Accept')?.includes('text/html')) return c.json({ error: why }, status, later);
  const [page, { messages }] = await Promise.all([c.env.ASSETS.fetch(PAGE), siteData(c.env)]);
  const filled = new HTMLRewriter()
    .on('[data-reason]', {
      element: (element) => void element.setInnerContent(messages[`refused.${why}`] ?? ''),
    })
    .transform(new Response(page.body, page));
  return c.newResponse(filled.body, status, { ...Object.fromEntries(filled.headers), ...later });
}
