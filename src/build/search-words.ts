import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'astro/zod';

const groups = z
  .array(z.array(z.string()).min(2))
  .parse(parse(readFileSync('content/language/search-words.yaml', 'utf8')));

/**
 * The words by which a page must also be found: all words of every group whose words stand in the text at least so
 * many times. Pagefind's Dutch stemmer does not see that "mentoren" and "mentor", or "druk" and "werkdruk", belong
 * together.
 */
export function searchWordsFor(text: string, least = 1): string[] {
  const words = text.toLowerCase().match(/[\p{L}’-]+/gu) ?? [];
  return groups.filter((group) => words.filter((word) => group.includes(word)).length >= least).flat();
}
