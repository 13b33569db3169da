import { LINK_PURPOSES } from '../domain/links/link-pages.ts';
import type { AddressName } from '../domain/texts/addresses.ts';
import { patternOf, addressesOf } from './language-routes.ts';
import { languageOfRoute } from './language.ts';
import { memoize } from './memoize.ts';
import { readSite } from './site.ts';
import { type Language, textsIn } from './texts.ts';

const namesByPattern = memoize(
  (language: Language) =>
    new Map([...addressesOf(language)].map(([name, address]) => [patternOf(address), name])),
);

/** What these pages show came with a link or a form, which the same page in another language would not have. */
const OF_ONE_PERSON: ReadonlySet<AddressName> = new Set([
  ...LINK_PURPOSES,
  'certificate',
  'requestReceived',
  'received',
  'failed',
] as const);

/** A page in one of the languages of the site. */
interface SamePage {
  language: Language;
  href: string;
}

/**
 * This page in every language of the site, its own included. Empty when the site has one language, for a page of one
 * person, and for one that has no address of its own, such as that for what was not found.
 */
export function samePageInAll(
  routePattern: string,
  params: Readonly<Record<string, string | undefined>>,
): SamePage[] {
  const { languages } = readSite();
  const name = namesByPattern(languageOfRoute(routePattern)).get(patternOf(routePattern));
  if (languages.length === 1 || name === undefined || OF_ONE_PERSON.has(name)) return [];
  const facts = Object.fromEntries(Object.entries(params).map(([key, value]) => [key, value ?? '']));
  return languages.map((language) => ({ language, href: textsIn(language).href(name, facts) }));
}
