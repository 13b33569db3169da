import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { CONTENT } from '../schemas/content-root.ts';
import { type Facts, say, type Texts } from '../domain/texts/texts.ts';
import { keep } from './keep.ts';

export type Language = 'nl' | 'en';

/** A tree of texts as pairs of a dotted key and a text. */
export function flatten(node: unknown, path: string[] = []): [string, string][] {
  if (node !== null && typeof node === 'object') {
    return Object.entries(node).flatMap(([key, child]) => flatten(child, [...path, key]));
  }
  return [[path.join('.'), String(node)]];
}

/** Every text of the interface in one language, the file name in front: `frame.search` → `Zoeken`. */
export function readTexts(language: Language, root = process.cwd()): Texts {
  const folder = `${root}/${CONTENT}/interface/${language}`;
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .flatMap((name) =>
        flatten(parse(readFileSync(`${folder}/${name}`, 'utf8')), [name.slice(0, -'.yaml'.length)]),
      ),
  );
}

/** The texts under one key, without that key: what an island gets as its `texts`. */
export function section(texts: Texts, name: string): Texts {
  const start = `${name}.`;
  return Object.fromEntries(
    Object.entries(texts)
      .filter(([key]) => key.startsWith(start))
      .map(([key, text]) => [key.slice(start.length), text]),
  );
}

const keptTexts = keep((language: Language) => readTexts(language));

/** `t('frame.search')` for one language, for use in pages and components. */
export function textsIn(language: Language) {
  const texts = keptTexts(language);
  return Object.assign((key: string, facts?: Facts) => say(texts, key, facts), {
    section: (name: string) => section(texts, name),
  });
}
