import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { CONTENT } from '../schemas/content-root.ts';
import { memoize } from './memoize.ts';

const SOFT_HYPHEN = '\u00AD';

/** Words with their parts: `werk|druk`. */
export const breaksSchema = z.array(
  z.string().refine((word) => /^[^\s|]+(\|[^\s|]+)+$/.test(word), { params: { expected: 'wordParts' } }),
);

/** The parts of every word in `content/language/breaks.yaml`, by its lower-case form. */
const breaks = memoize((file: string): ReadonlyMap<string, readonly string[]> => {
  const words = breaksSchema.parse(parse(readFileSync(file, 'utf8')));
  return new Map(words.map((word) => [word.replaceAll('|', ''), word.split('|')]));
});

/** Who copies an address must not copy a hyphen in it: `site.nl/hulpmiddelen/`, `iemand@site.nl`. */
const ADDRESS_OR_WORD = /\S*\p{L}[.@]\p{L}\S*|\p{L}+/gu;

/**
 * Puts soft hyphens into long words. Only for text on a page: the tab title, names that are read aloud and the search
 * index need whole words.
 */
export function withBreaks(text: string, root = process.cwd()): string {
  const known = breaks(`${root}/${CONTENT}/language/breaks.yaml`);
  return text.replaceAll(ADDRESS_OR_WORD, (word) => {
    const parts = known.get(word.toLowerCase());
    if (!parts) return word;
    const ends = parts.map((_, index) => parts.slice(0, index).join('').length).slice(1);
    return [0, ...ends].map((start, index) => word.slice(start, ends[index])).join(SOFT_HYPHEN);
  });
}

/** Whole elements whose words are no text on the page or stand in their name too, tags, and the texts between them. */
const PIECE =
  /<(script|style|textarea|select|svg|astro-island)\b[\s\S]*?<\/\1>|<button\b[^>]*aria-label[\s\S]*?<\/button>|<(?:[^>"']|"[^"]*"|'[^']*')*>|[^<]+/g;

/** A built page with soft hyphens in the texts of its main part; what an island says is set by its own script. */
export function pageWithBreaks(html: string, root = process.cwd()): string {
  return html.replace(/<main\b[\s\S]*<\/main>/, (main) =>
    main.replaceAll(PIECE, (piece) => (piece.startsWith('<') ? piece : withBreaks(piece, root))),
  );
}
