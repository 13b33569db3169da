import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoize } from '../../memoize.ts';
import { readSite } from '../../site.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Problem } from '../problem.ts';
import { ruleSentence } from '../sentences.ts';
import { addressOfText } from './addresses.ts';
import { writtenLinks } from './links.ts';

/** The same for `één` and `%C3%A9%C3%A9n`. */
const asHash = (fragment: string) => new URL(`#${fragment}`, 'https://portal.example').hash;

/**
 * Links to a place on a page that is not there, such as a heading that was renamed. Only the built page knows its places:
 * those of the forms and lists on it too.
 */
export function checkFragments(dist: string, root = process.cwd()): Problem[] {
  const { languages } = readSite(root);
  const placesOn = memoize((address: string): string[] => {
    const file = join(dist, address, 'index.html');
    if (!existsSync(file)) return [];
    return [...readFileSync(file, 'utf8').matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
  });
  return writtenLinks(root).flatMap(({ href, ...place }): Problem[] => {
    const [, path = '', fragment] = /^([^?#:]*)(?:\?[^#]*)?#(.*)$/.exec(href) ?? [];
    if (fragment === undefined) return [];
    const page = path === '' ? addressOfText(place.file, languages, root) : path;
    if (page === undefined) return [{ ...place, came: href, expected: ruleSentence('linkUnknown') }];
    const places = placesOn(page);
    if (places.some((id) => asHash(id) === asHash(fragment))) return [];
    const expected = ruleSentence('linkPlaceUnknown', { page }) + didYouMean(fragment, places);
    return [{ ...place, came: href, expected }];
  });
}
