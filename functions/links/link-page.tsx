import type { LinkPurpose } from '../../src/domain/links/link-pages.ts';
import type { VNode } from 'preact';
import { ClosedLink, closedTitle, type LinkProblem } from '../../src/views/ClosedLink.tsx';
import type { Translate } from '../../src/domain/texts/texts.ts';
import type { LinkPageProps } from '../../src/views/LinkPage.tsx';
import { readTranslate } from '../platform/assets.ts';
import type { Reader } from '../platform/language.ts';
import { pageAddress } from '../platform/portal.ts';
import { type PageOptions, renderPage } from '../platform/page.tsx';
import { readSiteConfig } from '../platform/site-config.ts';

const STATUS = { unknown: 404, expired: 410, ended: 410, gone: 410, 'mentor-gone': 410 } as const;

/** Of a page that gives back what somebody filled in, since something in it is not right: the tab says so too. */
export const wrongInput = (t: Translate): PageOptions => ({
  status: 422,
  titlePrefix: `${t('form.error')} `,
});

/** The page of a link with this view as its content. */
export async function linkPage(
  { env, language }: Reader,
  purpose: LinkPurpose,
  view: (props: LinkPageProps) => VNode,
  options: PageOptions = {},
): Promise<Response> {
  const [t, { people, contact }] = await Promise.all([readTranslate(env, language), readSiteConfig(env)]);
  const main = view({ t, contact: { people, email: contact.email } });
  return renderPage(env, pageAddress(language, purpose), main, options);
}

/** The page for a link that opens nothing. It holds no personal data, so the tab may show its title. */
export async function closedPage(
  reader: Reader,
  purpose: LinkPurpose,
  problem: LinkProblem,
): Promise<Response> {
  const t = await readTranslate(reader.env, reader.language);
  return linkPage(reader, purpose, (props) => <ClosedLink {...props} purpose={purpose} problem={problem} />, {
    status: STATUS[problem],
    titlePrefix: `${closedTitle(t, problem)} - `,
  });
}
