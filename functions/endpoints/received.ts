import type { Context } from 'hono';
import type { Bindings } from '../env.ts';

const REFERENCE = /^[A-Z0-9]{8}$/;

/** The page after sending, with the reference of its address. It only reads: opening it again sends nothing. */
export async function receivedPage(c: Context<Bindings>): Promise<Response> {
  const page = await c.env.ASSETS.fetch(c.req.raw);
  const reference = c.req.query('ref') ?? '';
  if (!REFERENCE.test(reference)) return new Response(page.body, page);
  return new HTMLRewriter()
    .on('[data-reference]', { element: (element) => void element.setInnerContent(reference) })
    .transform(new Response(page.body, page));
}
