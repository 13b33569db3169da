import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { CONTENT } from '../schemas/content-root.ts';
import type { Language } from './texts.ts';

export type Tree = Readonly<Record<string, unknown>>;

export const isTree = (value: unknown): value is Tree =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** The `id` of an item of a list, by which its words are found. */
export const itemId = (value: unknown): unknown => (isTree(value) ? value['id'] : undefined);

/** Merges the words of a language into a value: fields by name, list items by `id`. */
function withWords(value: unknown, words: unknown): unknown {
  if (words === undefined) return value;
  if (Array.isArray(value) && Array.isArray(words)) {
    const [items, others]: [unknown[], unknown[]] = [value, words];
    const own = (item: unknown) => others.find((other) => itemId(other) === itemId(item));
    return itemId(items[0]) === undefined ? words : items.map((item) => withWords(item, own(item)));
  }
  if (!isTree(value) || !isTree(words)) return words;
  const keys = Object.entries(value).map(([key, child]) => [key, withWords(child, words[key])] as const);
  return Object.fromEntries(keys);
}

/**
 * `<name>.yaml` with the words of `<name>.<language>.yaml` merged in: a number is written once, whatever the language.
 */
export function readLayered(name: string, language: Language, root = process.cwd()): unknown {
  const read = (file: string): unknown => (existsSync(file) ? parse(readFileSync(file, 'utf8')) : undefined);
  const folder = `${root}/${CONTENT}`;
  return withWords(read(`${folder}/${name}.yaml`), read(`${folder}/${name}.${language}.yaml`));
}
