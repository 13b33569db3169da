import type { Context } from 'hono';
import type { FormDefinition } from '../../src/domain/intake/form.ts';
import { formTexts } from '../../src/domain/intake/form-texts.ts';
import { FORMS } from '../../src/domain/intake/forms.ts';
import { translator } from '../../src/domain/texts/texts.ts';
import { Received } from '../../src/views/Received.tsx';
import type { Bindings } from '../env.ts';
import { linkAddress } from '../links/links.ts';
import { readInterfaceTexts } from '../platform/assets.ts';
import { pageAddress } from '../platform/portal.ts';
import { renderPage, staticPage } from '../platform/page.tsx';
import { readSiteConfig } from '../platform/site-config.ts';

const REFERENCE = /^[A-Z0-9]{8}$/;
const TOKEN = /^[\w-]{22}$/;

/** The form that leads to this page; a page that several forms share says in its address which one was sent. */
function formOf({ req, get }: Context<Bindings>, name: string | undefined): FormDefinition | undefined {
  const isHere = ({ pages }: FormDefinition) => pageAddress(get('language'), pages.received) === req.path;
  const forms = Object.values(FORMS).filter(isHere);
  return forms.length === 1 ? forms[0] : forms.find((form) => form.name === name);
}

/**
 * The page after sending, with the reference and the link of its address. It only reads: opening it again sends
 * nothing.
 */
export async function receivedPage(c: Context<Bindings>): Promise<Response> {
  const { env } = c;
  const { path } = c.req;
  const language = c.get('language');
  const [reference = '', token = '', name] = ['ref', 't', 'form'].map((one) => c.req.query(one));
  if (!REFERENCE.test(reference)) return staticPage(env, path);
  const [texts, { people, contact, replyWorkingDays }] = await Promise.all([
    readInterfaceTexts(env, language),
    readSiteConfig(env),
  ]);
  const form = formOf(c, name);
  const site = translator(texts);
  const t = translator(formTexts(texts, form));
  const data = {
    form,
    t,
    reference,
    followHref: TOKEN.test(token) ? linkAddress(language, 'follow', token) : undefined,
    days: site('frame.workingDays', { count: replyWorkingDays }),
  };
  const main = <Received t={site} contact={{ people, email: contact.email }} data={data} />;
  return renderPage(env, path, main, { title: t('received.title') });
}
