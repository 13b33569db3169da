import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { CONTENT } from '../../../schemas/content-root.ts';
import { isTree, type Tree } from '../../layered.ts';
import type { Language } from '../../texts.ts';
import type { Problem } from '../problem.ts';
import { ruleSentence } from '../sentences.ts';

/** Files in which the languages of a word stand below each other, and how deep: a column stands in its table. */
const LISTS: Readonly<Record<string, number>> = {
  'vocabulary/*.yaml': 1,
  'glossary.yaml': 1,
  'sources.yaml': 1,
  'stored-fields.yaml': 2,
};

const treeOf = (value: unknown): Tree => (isTree(value) ? value : {});

function wordsAt(tree: Tree, depth: number): [id: string, words: Tree][] {
  const entries = Object.entries(tree).map(([id, child]) => [id, treeOf(child)] as const);
  if (depth === 1) return entries.map(([id, words]) => [id, words]);
  return entries.flatMap(([id, child]) =>
    wordsAt(child, depth - 1).map(([below, words]): [string, Tree] => [`${id}.${below}`, words]),
  );
}

/** Words of a list that are not there in every language of the site. */
export function missingWords(languages: readonly Language[], root: string): Problem[] {
  return Object.entries(LISTS).flatMap(([pattern, depth]) =>
    globSync(`${CONTENT}/${pattern}`, { cwd: root })
      .sort()
      .flatMap((file) => {
        const words = wordsAt(treeOf(parse(readFileSync(`${root}/${file}`, 'utf8'))), depth);
        return languages.flatMap((language): Problem[] => {
          const ids = words.filter(([, word]) => !(language in word)).map(([id]) => id);
          if (ids.length === 0) return [];
          const expected = ruleSentence('wordsMissing', { language, ids: ids.join(', ') });
          return [{ file, field: language, came: undefined, expected }];
        });
      }),
  );
}
