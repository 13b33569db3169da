import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Bindings, Env } from '../env.ts';
import { DEFAULT_LANGUAGE, pageAddress } from '../portal.ts';
import { siteData } from './site-data.ts';

/** Why something was not taken; `refused.<why>` in the sentences of the forms says what to do. */
export type Refusal = 'content-type' | 'flood' | 'origin' | 'size' | 'unavailable';

const STATUS: Readonly<Record<Refusal, ContentfulStatusCode>> = {
  'content-type': 415,
  flood: 429,
  origin: 403,
  size: 413,
  unavailable: 503,
};

const PAGE = `https://assets.local${pageAddress(DEFAULT_LANGUAGE, 'failed')}`;

/** The page that says no to a person, with this sentence about what to do. */
export async function refusedPage(
  { ASSETS }: Pick<Env, 'ASSETS'>,
  sentence: string,
  status: number,
): Promise<Response> {
  const page = await ASSETS.fetch(PAGE);
  return new HTMLRewriter()
    .on('[data-reason]', { element: (element) => void element.setInnerContent(sentence) })
    .transform(new Response(page.body, { status, headers: page.headers }));
}

/** Says no: as JSON to a program, as a page that says what to do to a person. */
export async function refused(c: Context<Bindings>, why: Refusal): Promise<Response> {
  const status = STATUS[why];
  const later: Record<string, string> = status === 503 || status === 429 ? { 'Retry-After': '60' } : {};
  if (!c.req.header('Accept')?.includes('text/html')) return c.json({ error: why }, status, later);
  const { messages } = await siteData(c.env);
  const page = await refusedPage(c.env, messages[`refused.${why}`] ?? '', status);
  return c.newResponse(page.body, status, { ...Object.fromEntries(page.headers), ...later });
}
