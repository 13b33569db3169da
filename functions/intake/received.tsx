import type { Context } from 'hono';
import { formTexts } from '../../src/domain/intake/form-texts.ts';
import { FORM_NAMES } from '../../src/domain/intake/form.ts';
import { FORMS } from '../../src/domain/intake/forms.ts';
import { translator } from '../../src/domain/texts/texts.ts';
import { Received } from '../../src/views/Received.tsx';
import type { Bindings } from '../env.ts';
import { backTo, behindLink } from '../links/behind-link.ts';
import { linkAddress } from '../links/links.ts';
import { tokenOfPage } from '../links/clean-address.ts';
import { readInterfaceTexts } from '../platform/assets.ts';
import { AGAIN, receivedMarks } from './received-address.ts';
import { renderPage, staticPage } from '../platform/page.tsx';
import { readSiteConfig } from '../platform/site-config.ts';

/** What an address says that the edge made itself. It holds no more than a reference. */
async function markedIn(c: Context<Bindings>) {
  const [reference = '', mark = ''] = [c.req.query('ref'), c.req.query('mark')];
  const form = FORM_NAMES.find((name) => name === c.req.query('form'));
  if (form === undefined) return 'unknown';
  if (!(await receivedMarks(c.env, form, reference)).includes(mark)) return 'unknown';
  return { submission: { form, reference } };
}

/**
 * The page after sending, of what lies behind the link of its address, or of the reference in it. It only reads: opening it again sends nothing,
 * and for an address that somebody made up it says that nothing was sent.
 */
export async function receivedPage(c: Context<Bindings>): Promise<Response> {
  const { env } = c;
  const { path } = c.req;
  const language = c.get('language');
  const token = tokenOfPage(c);
  const sent = token === undefined ? await markedIn(c) : await behindLink(env, token, 'follow', new Date());
  if (sent === 'unknown') return staticPage(env, path);
  // It was sent once: the page of the link says why there is nothing to see any more.
  if (typeof sent === 'string') return backTo(c, 'follow', token ?? '');
  const [texts, { people, contact, replyWorkingDays }] = await Promise.all([
    readInterfaceTexts(env, language),
    readSiteConfig(env),
  ]);
  const form = FORMS[sent.submission.form];
  const site = translator(texts);
  const t = translator(formTexts(texts, form));
  const followHref = token === undefined ? undefined : linkAddress(language, 'follow', token);
  const data = {
    form,
    t,
    reference: sent.submission.reference,
    followHref,
    followAddress: followHref && env.SITE_URL + followHref,
    days: site('frame.workingDays', { count: replyWorkingDays }),
    isAgain: c.req.query(AGAIN) !== undefined,
  };
  const main = <Received t={site} contact={{ people, email: contact.email }} data={data} />;
  return renderPage(env, path, main, { title: t('received.title') });
}
