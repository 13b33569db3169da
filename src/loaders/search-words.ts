import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { CONTENT } from '../schemas/content-root.ts';

const groups = z
  .array(z.array(z.string()).min(2))
  .parse(parse(readFileSync(`${CONTENT}/language/search-words.yaml`, 'utf8')));

/** The groups that a word is in, so that a text is read once, however many groups there are. */
const groupsOf = new Map<string, number[]>();
groups.forEach((group, number) => {
  for (const word of new Set(group)) groupsOf.set(word, [...(groupsOf.get(word) ?? []), number]);
});

/**
 * Words that must also find a page: those of every group that occurs in the text often enough. Pagefind's Dutch stemmer
 * does not see that "mentoren" and "mentor", or "druk" and "werkdruk", belong together.
 */
export function searchWordsFor(text: string, least = 1): string[] {
  const counts = groups.map(() => 0);
  for (const word of text.toLowerCase().match(/[\p{L}’-]+/gu) ?? []) {
    for (const number of groupsOf.get(word) ?? []) counts[number] = (counts[number] ?? 0) + 1;
  }
  return groups.filter((_, number) => (counts[number] ?? 0) >= least).flat();
}
