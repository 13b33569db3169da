import { existsSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import type { AddressName } from '../domain/texts/addresses.ts';
import { type Language, readTexts } from './texts.ts';

/** The addresses of a language by name: `mentor` → `/mentoren/{mentor}/`. */
export function addressesOf(language: Language): ReadonlyMap<AddressName, string> {
  const start = 'addresses.';
  const found = Object.entries(readTexts(language)).filter(([key]) => key.startsWith(start));
  return new Map(found.map(([key, address]) => [key.slice(start.length) as AddressName, address]));
}

/** `/mentoren/{mentor}/` → `/mentoren/[mentor]` */
const patternOf = (address: string) => address.replaceAll('{', '[').replaceAll('}', ']').replace(/\/$/, '');

/** The file in `src/pages/` of an address; `undefined` for one that is a text in a folder, such as a loose page. */
export function pageFileOf(address: string): string | undefined {
  const path = `src/pages${patternOf(address)}`;
  return [`${path}.astro`, `${path}/index.astro`].find((file) => existsSync(file));
}

/**
 * Adds the addresses of the other languages to every page in `src/pages/`, which has those of the first. Another
 * language is then content with a table of addresses, and no code.
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
      },
    },
  };
}
