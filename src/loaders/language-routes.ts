import { existsSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { LINK_PURPOSES, type LinkPurpose } from '../domain/links/link-pages.ts';
import type { AddressName } from '../domain/texts/addresses.ts';
import { type Language, readTexts } from './texts.ts';

/** The addresses of a language by name: `mentor` → `/mentoren/{mentor}/`. */
export function addressesOf(language: Language): ReadonlyMap<AddressName, string> {
  const start = 'addresses.';
  const found = Object.entries(readTexts(language)).filter(([key]) => key.startsWith(start));
  return new Map(found.map(([key, address]) => [key.slice(start.length) as AddressName, address]));
}

/** `/mentoren/{mentor}/` → `/mentoren/[mentor]`, as Astro writes the pattern of a route. */
export const patternOf = (address: string) =>
  address.replaceAll('{', '[').replaceAll('}', ']').replace(/\/$/, '');

/** The file in `src/pages/` of an address; `undefined` for one that is a text in a folder, such as a loose page. */
export function pageFileOf(address: string): string | undefined {
  const path = `src/pages${patternOf(address)}`;
  return [`${path}.astro`, `${path}/index.astro`].find((file) => existsSync(file));
}

/** One file for all pages behind a link, in every language. */
const LINK_PAGE = 'src/pages/_link.astro';

const linkPattern = (purpose: LinkPurpose, language: Language): string => {
  const address = addressesOf(language).get(purpose);
  if (address === undefined)
    throw new Error(`The page "${purpose}" needs an address in interface/${language}/addresses.yaml.`);
  return patternOf(address);
};

/** What the link is for that opens the page of this route. */
export function linkPurposeOf(routePattern: string, language: Language): LinkPurpose {
  const purpose = LINK_PURPOSES.find((one) => linkPattern(one, language) === patternOf(routePattern));
  if (!purpose) throw new Error(`No link opens ${routePattern}.`);
  return purpose;
}

/**
 * Adds the addresses of the other languages to every page in `src/pages/`, which has those of the first. Another
 * language is then content with a table of addresses, and no code. Pages behind a link have no file of their own.
 */
export function languageRoutes([first = '', ...others]: readonly Language[]): AstroIntegration {
  return {
    name: 'language-routes',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const [name, address] of addressesOf(first)) {
          const entrypoint = pageFileOf(address);
          if (entrypoint === undefined) continue;
          for (const other of others) {
            const pattern = patternOf(addressesOf(other).get(name) ?? '');
            injectRoute({ pattern, entrypoint, prerender: true });
          }
        }
        for (const language of [first, ...others]) {
          for (const purpose of LINK_PURPOSES)
            injectRoute({ pattern: linkPattern(purpose, language), entrypoint: LINK_PAGE, prerender: true });
        }
      },
    },
  };
}
