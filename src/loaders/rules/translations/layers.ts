import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { CONTENT } from '../../../schemas/content-root.ts';
import { itemId, isTree } from '../../layered.ts';
import type { Language } from '../../texts.ts';
import type { Problem } from '../problem.ts';
import { ruleSentence } from '../sentences.ts';

/** Files whose words in a second language stand in a file of their own, see `layered.ts`. */
const LAYERED = ['matching'];

/** Fields with ids and settings, which are the same in every language. */
const NO_WORDS = new Set(['id', 'sources', 'recognition', 'needs', 'meaning', 'facts', 'kind', 'when']);

/** A list of the vocabulary is named in `options`, a list of its own stands there. */
const isName = (key: string, value: unknown) =>
  NO_WORDS.has(key) || (key === 'options' && typeof value === 'string');

/** The paths of texts in a value that have no text in the words. */
function untranslated(value: unknown, words: unknown, path: string[]): string[] {
  if (typeof value === 'string') return typeof words === 'string' ? [] : [path.join('.')];
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    const others: unknown[] = Array.isArray(words) ? words : [];
    return items.flatMap((item, index) => {
      const id = itemId(item);
      const other = id === undefined ? others[index] : others.find((one) => itemId(one) === id);
      return untranslated(item, other, [...path, typeof id === 'string' ? id : String(index + 1)]);
    });
  }
  if (!isTree(value)) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    isName(key, child) ? [] : untranslated(child, isTree(words) ? words[key] : undefined, [...path, key]),
  );
}

/** Words of a layered file that another language than the first does not have. */
export function missingLayers([, ...others]: readonly Language[], root: string): Problem[] {
  const read = (file: string): unknown => parse(readFileSync(`${root}/${file}`, 'utf8'));
  return LAYERED.flatMap((name) => {
    const first = `${CONTENT}/${name}.yaml`;
    return others.flatMap((language): Problem[] => {
      const file = `${CONTENT}/${name}.${language}.yaml`;
      const expected = ruleSentence('translationMissing', { file: first });
      if (!existsSync(`${root}/${file}`))
        return [{ file, field: ruleSentence('whole'), came: undefined, expected }];
      return untranslated(read(first), read(file), []).map((field) => ({
        file,
        field,
        came: undefined,
        expected,
      }));
    });
  });
}
