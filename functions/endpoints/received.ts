import type { Context } from 'hono';
import { profileDraft } from '../../src/domain/intake/profile-draft.ts';
import type { Bindings, Env } from '../env.ts';
import { findLink, PAGE_OF } from '../links.ts';
import { readSubmission } from '../queries/submission.ts';

const REFERENCE = /^[A-Z0-9]{8}$/;
const TOKEN = /^[\w-]{22}$/;
const FORM = /^[a-z]{1,20}$/;

/** What somebody who wants to become a mentor sent, as a profile; undefined for anything else, or when it is gone. */
async function draftOf(env: Env, token: string, now: Date): Promise<string | undefined> {
  try {
    const link = await findLink(env, token, 'follow', now);
    if (typeof link === 'string' || link.submissionId === null) return undefined;
    const submission = await readSubmission(env, link.submissionId);
    return submission && profileDraft(submission.answers, new Date(submission.createdAt));
  } catch {
    // The page says that it was received, which is true; the draft is an extra.
    return undefined;
  }
}

/**
 * The page after sending, with the reference and the link of its address. It only reads: opening it again sends
 * nothing. On the page that several forms share, the part of the form in the address is shown.
 */
export async function receivedPage(c: Context<Bindings>): Promise<Response> {
  const page = await c.env.ASSETS.fetch(c.req.raw);
  const [reference = '', token = '', form = ''] = ['ref', 't', 'form'].map((name) => c.req.query(name));
  if (!REFERENCE.test(reference)) return new Response(page.body, page);
  const draft = form === 'mentor' && TOKEN.test(token) ? await draftOf(c.env, token, new Date()) : undefined;
  const show = (element: Element) => {
    element.removeAttribute('hidden');
  };
  const rewriter = new HTMLRewriter()
    .on('[data-reference]', { element: (element) => void element.setInnerContent(reference) })
    .on('[data-when-direct]', { element: (element) => void element.remove() });
  if (TOKEN.test(token)) {
    rewriter
      .on('[data-follow]', {
        element: (link) => void link.setAttribute('href', `${PAGE_OF.follow}?t=${token}`),
      })
      .on('[data-when-follow]', { element: show });
  }
  if (FORM.test(form)) rewriter.on(`[data-for-form="${form}"]`, { element: show });
  if (draft !== undefined) {
    rewriter
      .on('[data-when-draft]', { element: show })
      .on('[data-profile-draft]', { element: (element) => void element.setInnerContent(draft) });
  }
  return rewriter.transform(new Response(page.body, page));
}
