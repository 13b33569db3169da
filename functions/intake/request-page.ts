import type { Context } from 'hono';
import type { Bindings } from '../env.ts';
import { siteData } from '../platform/site-data.ts';
import { siteFile } from '../platform/site-file.ts';

/**
 * `/aanvraag/?mentor=`: the form with this mentor chosen, for who has no script to do so. For any other address it is the page as
 * the build made it.
 */
export async function requestPage(c: Context<Bindings>): Promise<Response> {
  c.set('isSiteFile', true);
  const { mentors } = await siteData(c.env, c.get('language'));
  const mentor = c.req.query('mentor') ?? '';
  if (!mentors.has(mentor)) return siteFile(c.env, c.req.raw);
  // Without what the browser said of encodings and of what it has: neither fits a page that is changed here.
  const page = await siteFile(c.env, new Request(c.req.url, { method: c.req.method }));
  const chosen = new HTMLRewriter()
    .on(`select[name="mentor1"] option[value="${mentor}"]`, {
      element: (option) => void option.setAttribute('selected', ''),
    })
    .transform(page);
  chosen.headers.delete('ETag');
  return chosen;
}
