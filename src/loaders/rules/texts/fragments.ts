import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoize } from '../../memoize.ts';
import { readSite } from '../../site.ts';
import type { MdxNode } from '../../training/exercises.ts';
import { didYouMean } from '../did-you-mean.ts';
import { readEntries } from '../entries.ts';
import type { Problem } from '../problem.ts';
import { ruleSentence } from '../sentences.ts';
import { addressOfText } from './addresses.ts';
import { writtenLinks } from './links.ts';
import { nodesOf } from './nodes.ts';

/** A source, a word with its meaning, or a question, of which the build knows the place. */
const OF_A_PART = /#(?:main$|bron-|term-|.*-\d)/;

/** The same for `één` and `%C3%A9%C3%A9n`. */
const asHash = (fragment: string) => new URL(`#${fragment}`, 'https://portal.example').hash;

/** Gives the places on a page; undefined when nobody can tell. */
type PlacesOn = (address: string) => readonly string[] | undefined;

/** Links to a place on a page that is not there, such as a heading that was renamed. */
function linksToNoPlace(root: string, placesOn: PlacesOn): Problem[] {
  const { languages } = readSite(root);
  return writtenLinks(root).flatMap(({ href, ...place }): Problem[] => {
    const [, path = '', fragment] = /^([^?#:]*)(?:\?[^#]*)?#(.*)$/.exec(href) ?? [];
    if (fragment === undefined) return [];
    const page = path === '' ? addressOfText(place.file, languages, root) : path;
    if (page === undefined) return [{ ...place, came: href, expected: ruleSentence('linkUnknown') }];
    const places = placesOn(page);
    if (!places || places.some((id) => asHash(id) === asHash(fragment))) return [];
    const expected = ruleSentence('linkPlaceUnknown', { page }) + didYouMean(fragment, places);
    return [{ ...place, came: href, expected }];
  });
}

/** Only the built page knows all of its places: those of the forms and lists on it too. */
export function checkFragments(dist: string, root = process.cwd()): Problem[] {
  const placesOn = memoize((address: string): string[] => {
    const file = join(dist, address, 'index.html');
    if (!existsSync(file)) return [];
    return [...readFileSync(file, 'utf8').matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
  });
  return linksToNoPlace(root, placesOn);
}

const textOf = ({ value = '', children = [] }: MdxNode): string => [value, ...children.map(textOf)].join('');

/** As the build makes them of the words of a heading. */
const slugOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

/**
 * The same for a text that was not built yet, as far as it says its places itself: by its headings. A text with parts that
 * have an id is left to the build.
 */
export function checkHeadingLinks(root: string): Problem[] {
  const { languages } = readSite(root);
  const { entries } = readEntries('{method,pages,tools,training}', root);
  const headings = new Map(
    entries.map((entry) => {
      const nodes = nodesOf(entry).filter(({ type }) => type === 'heading');
      return [addressOfText(entry.file, languages, root), nodes.map((node) => slugOf(textOf(node)))];
    }),
  );
  return linksToNoPlace(root, (address) => headings.get(address)).filter(
    ({ came }) => !OF_A_PART.test(String(came)),
  );
}
