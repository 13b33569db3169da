import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { CONTENT } from '../schemas/content-root.ts';
import { keep } from './keep.ts';

const SOFT_HYPHEN = '\u00AD';

/** Lower case → its parts, of every word in `content/language/breaks.yaml`. */
const breaks = keep((file: string): ReadonlyMap<string, readonly string[]> => {
  const words = z.array(z.string().regex(/^[^\s|]+(\|[^\s|]+)+$/)).parse(parse(readFileSync(file, 'utf8')));
  return new Map(words.map((word) => [word.replaceAll('|', ''), word.split('|')]));
});

/**
 * A text with soft hyphens in its long words, to show on a page. Only there: the title of the tab, names that are read
 * aloud and what the search reads keep the word whole.
 */
export function withBreaks(text: string, root = process.cwd()): string {
  const known = breaks(`${root}/${CONTENT}/language/breaks.yaml`);
  return text.replaceAll(/\p{L}+/gu, (word) => {
    const parts = known.get(word.toLowerCase());
    if (!parts) return word;
    const ends = parts.map((_, index) => parts.slice(0, index).join('').length).slice(1);
    return [0, ...ends].map((start, index) => word.slice(start, ends[index])).join(SOFT_HYPHEN);
  });
}
