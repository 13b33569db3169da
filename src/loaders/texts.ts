import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { CONTENT } from '../schemas/content-root.ts';
import { addressIn, type AddressName } from '../domain/texts/addresses.ts';
import { type Facts, say, sectionOf, textAt, type Texts } from '../domain/texts/texts.ts';
import { flatten } from './flatten.ts';
import { memoize } from './memoize.ts';
import { unsaid } from './rules/unsaid.ts';

/** A language by its code (BCP 47), which is also the name of its folder or file in the content. */
export type Language = string;

/** Every text of the interface in one language, the file name in front: `frame.search` → `Zoeken`. */
export function readTexts(language: Language, root = process.cwd()): Texts {
  const folder = `${root}/${CONTENT}/interface/${language}`;
  const texts = Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .flatMap((name) =>
        flatten(parse(readFileSync(`${folder}/${name}`, 'utf8')), [name.slice(0, -'.yaml'.length)]),
      ),
  );
  return { ...texts, language };
}

const keptTexts = memoize((language: Language) => readTexts(language));

/** `t('frame.search')` for one language, for use in pages and components. */
export function textsIn(language: Language) {
  const texts = keptTexts(language);
  const sayOrTell = (key: string, facts?: Facts) => {
    try {
      return say(texts, key, facts);
    } catch {
      throw unsaid(texts, key, facts);
    }
  };
  return Object.assign(sayOrTell, {
    /** The address of a page: `t.href('mentor', { mentor: 'amina' })`. */
    href: (name: AddressName, facts?: Facts) => addressIn(texts, name, facts),
    /** The texts under one key, and the addresses to which the part of the page that gets them leads. */
    section: (name: string, leadsTo: readonly AddressName[] = []): Texts => ({
      ...sectionOf(texts, name),
      ...Object.fromEntries(leadsTo.map((to) => [`addresses.${to}`, textAt(texts, `addresses.${to}`)])),
    }),
  });
}
