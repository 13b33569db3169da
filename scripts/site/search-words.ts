import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { basename, join } from 'node:path';
import { root } from '../child.ts';

/**
 * Writes the words of the search index into a file per language, the most used first. The search asks them first: Pagefind
 * cuts a word that it does not know back to one that it does, and has no option against it.
 */
const INDEX = join(root, 'dist/pagefind');
const SIGNATURE = 'pagefind_dcd';

/** What Pagefind keeps of a page. */
interface Fragment {
  content: string;
  meta: Record<string, string>;
}

function readFragment(file: string): Fragment {
  const text = gunzipSync(readFileSync(file)).toString();
  if (!text.startsWith(SIGNATURE)) throw new Error(`${file} is not what this version of Pagefind writes.`);
  return JSON.parse(text.slice(SIGNATURE.length)) as Fragment;
}

/** `e-mail` is in the index as `email`, `e` and `mail`. */
function wordsOf({ content, meta }: Fragment): string[] {
  const tokens = [content, ...Object.values(meta)].join(' ').toLowerCase().split(/\s+/);
  return tokens.flatMap((token) => {
    const parts = token.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    return parts.length > 1 ? [...parts, parts.join('')] : parts;
  });
}

const counts = new Map<string, Map<string, number>>();
for (const file of globSync(`${INDEX}/fragment/*.pf_fragment`).sort()) {
  const [language = ''] = basename(file).split('_');
  const own = counts.get(language) ?? new Map<string, number>();
  counts.set(language, own);
  for (const word of wordsOf(readFragment(file))) own.set(word, (own.get(word) ?? 0) + 1);
}
for (const [language, own] of counts) {
  const words = [...own].sort(([, one], [, other]) => other - one).map(([word]) => word);
  writeFileSync(`${INDEX}/words.${language}.json`, JSON.stringify(words));
}
