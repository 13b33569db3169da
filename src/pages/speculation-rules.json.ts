import { FORMS } from '../domain/intake/forms.ts';
import { LINK_PURPOSES } from '../domain/links/link-pages.ts';
import type { AddressName } from '../domain/texts/addresses.ts';
import { addressesOf } from '../loaders/language-routes.ts';
import { readSite } from '../loaders/site.ts';

/** Pages behind a link, of one person or with a form: nobody opens them in advance. */
const NEVER: readonly AddressName[] = [
  ...LINK_PURPOSES,
  ...Object.values(FORMS).map(({ pages }) => pages.form),
  'requestReceived',
  'received',
  'failed',
  'survey',
  'certificate',
  'check',
];

/** What a browser may fetch when somebody is about to open it: the public pages of this site. */
export function GET(): Response {
  const never = readSite().languages.flatMap((language) =>
    NEVER.map((name) => `${(addressesOf(language).get(name) ?? '').replaceAll(/\{\w+\}/g, '*')}*`),
  );
  // Neither files nor what has a query: a token or somebody's answers may be in it. Without `.+` it would be every page.
  const where = {
    and: [{ href_matches: '/*' }, { not: { href_matches: ['/api/*', '/*\\?(.+)', '/*.*', ...never] } }],
  };
  return Response.json({ prefetch: [{ where, eagerness: 'moderate' }] });
}
