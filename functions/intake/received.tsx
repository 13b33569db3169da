import type { Context } from 'hono';
import type { FormDefinition } from '../../src/domain/intake/form.ts';
import { formTexts } from '../../src/domain/intake/form-texts.ts';
import { FORMS } from '../../src/domain/intake/forms.ts';
import { profileDraft } from '../../src/domain/intake/profile-draft.ts';
import { translator } from '../../src/domain/texts/texts.ts';
import { Received } from '../../src/views/Received.tsx';
import type { Bindings, Env } from '../env.ts';
import { findLink, PAGE_OF } from '../links/links.ts';
import { logFault } from '../log-fault.ts';
import { readInterfaceTexts } from '../platform/assets.ts';
import { renderPage, staticPage } from '../platform/page.tsx';
import { readSubmission } from '../database/submission.ts';
import { readSiteConfig } from '../platform/site-config.ts';

const REFERENCE = /^[A-Z0-9]{8}$/;
const TOKEN = /^[\w-]{22}$/;

/** What somebody who wants to become a mentor sent, as a profile; undefined for anything else, or when it is gone. */
async function draftOf(env: Env, token: string, now: Date): Promise<string | undefined> {
  try {
    const link = await findLink(env, token, 'follow', now);
    if (typeof link === 'string' || link.submissionId === null) return undefined;
    const submission = await readSubmission(env, link.submissionId);
    return submission && profileDraft(submission.answers, new Date(submission.createdAt));
  } catch (error) {
    // The page says that it was received, which is true; the draft is an extra.
    logFault('received', error);
    return undefined;
  }
}

/** The form that leads to this page; a page that several forms share says in its address which one was sent. */
function formOf(path: string, name: string | undefined): FormDefinition | undefined {
  const forms = Object.values(FORMS).filter(({ pages }) => pages.received === path);
  return forms.length === 1 ? forms[0] : forms.find((form) => form.name === name);
}

/**
 * The page after sending, with the reference and the link of its address. It only reads: opening it again sends
 * nothing.
 */
export async function receivedPage(c: Context<Bindings>): Promise<Response> {
  const { env } = c;
  const { path } = c.req;
  const [reference = '', token = '', name] = ['ref', 't', 'form'].map((one) => c.req.query(one));
  if (!REFERENCE.test(reference)) return staticPage(env, path);
  const [texts, { people, contact, replyWorkingDays }] = await Promise.all([
    readInterfaceTexts(env),
    readSiteConfig(env),
  ]);
  const form = formOf(path, name);
  const hasToken = TOKEN.test(token);
  const site = translator(texts);
  const data = {
    form,
    t: translator(formTexts(texts, form)),
    reference,
    followHref: hasToken ? `${PAGE_OF.follow}?t=${token}` : undefined,
    draft: hasToken && form?.name === 'mentor' ? await draftOf(env, token, new Date()) : undefined,
    days: site('frame.workingDays', { count: replyWorkingDays }),
  };
  const main = <Received t={site} contact={{ people, email: contact.email }} data={data} />;
  return renderPage(env, path, main);
}
