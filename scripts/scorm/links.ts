import { posix } from 'node:path';
import { type Texts, textAt } from '../../src/domain/texts/texts.ts';

/** Where the pages of the site are in the package, and what is outside it. */
export interface Places {
  /** Path of a page on the site → file in the package. */
  pages: ReadonlyMap<string, string>;
  /** Address of the site, such as `https://site.example`. */
  site: string;
  texts: Texts;
}

export const relative = (from: string, to: string): string => posix.relative(posix.dirname(from), to);

export function leadOut(link: Element, address: string, { texts, site }: Places): void {
  link.setAttribute('href', address);
  link.setAttribute('target', '_blank');
  link.setAttribute('rel', 'noopener');
  const words = textAt(texts, new URL(address).origin === site ? 'outside' : 'outsideOther');
  link.append(` (${words})`);
}

/** Lets each link of a page lead to a file of the package, or to the site or elsewhere in a new window. */
export function rewriteLinks(page: Document, file: string, path: string, places: Places): void {
  const { pages, site } = places;
  for (const link of page.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (href.startsWith('#') || /^(mailto|tel):/.test(href)) continue;
    const { origin, pathname, hash, search } = new URL(href, `${site}${path}`);
    const target = origin === site ? pages.get(pathname) : undefined;
    if (target) link.setAttribute('href', `${relative(file, target)}${hash}`);
    else leadOut(link, `${origin}${pathname}${search}${hash}`, places);
  }
}
