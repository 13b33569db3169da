import { getCollection, getEntry } from 'astro:content';
import { CONTENT } from '../schemas/content-root.ts';
import type { Language } from './texts.ts';

/** A word of `glossary.yaml` in one language. Throws when it is not there. */
export async function explained(language: Language, id: string) {
  const words = (await getEntry('glossary', id))?.data[language];
  if (!words) throw new Error(`The word "${id}" has no "${language}" in ${CONTENT}/glossary.yaml.`);
  return { id, ...words };
}

/** All words of the glossary, by letter. */
export async function glossaryIn(language: Language) {
  const ids = (await getCollection('glossary')).map(({ id }) => id);
  const words = await Promise.all(ids.map((id) => explained(language, id)));
  return words.sort((a, b) => a.term.localeCompare(b.term, language));
}
