import type { PlanningChoices } from '../domain/requests/moments.ts';
import { CONTENT } from '../schemas/content-root.ts';
import { readVocabulary } from '../schemas/vocabulary.ts';
import { memoize } from './memoize.ts';
import type { Language } from './texts.ts';

const vocabulary = memoize((name: string) => readVocabulary(name));

/** A term in one language. Throws when it is not in the list, or not in that language. */
export function termIn(language: Language, name: string, id: string) {
  const { words, own, dir, group } = vocabulary(name)[id] ?? {};
  const inLanguage = words?.[language];
  if (!inLanguage) throw new Error(`"${id}" has no "${language}" in ${CONTENT}/vocabulary/${name}.yaml.`);
  return { id, ...inLanguage, own, dir, group };
}

/** All terms of one list in one language, in the order of the file. */
export const allTermsIn = (language: Language, name: string) =>
  Object.keys(vocabulary(name)).map((id) => termIn(language, name, id));

/** The label of one id: `label('topics', 'werkdruk')` → `Omgaan met werkdruk`. */
export const labelsIn =
  (language: Language) =>
  (name: string, id: string): string =>
    termIn(language, name, id).label;

/** All labels of one list by id, in the order of the file: what an island gets. */
export function labelsOf(name: string, language: Language): Record<string, string> {
  return Object.fromEntries(allTermsIn(language, name).map(({ id, label }) => [id, label]));
}

/** What a pair can choose from when it plans a talk: each day part that has hours, and how they can talk. */
export function planningOf(language: Language): PlanningChoices {
  const wordsOf = (name: string, id: string) => {
    const { label, inSentence: words = label } = termIn(language, name, id);
    return { label, words };
  };
  const parts = Object.entries(vocabulary('day-parts')).flatMap(([id, { when }]) =>
    when ? [[id, { ...when, words: wordsOf('day-parts', id).words }] as const] : [],
  );
  const formats = Object.keys(vocabulary('formats')).map((id) => [id, wordsOf('formats', id)] as const);
  return { dayParts: Object.fromEntries(parts), formats: Object.fromEntries(formats) };
}
