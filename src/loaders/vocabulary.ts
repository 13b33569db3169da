import { CONTENT } from '../schemas/content-root.ts';
import { readVocabulary, type Vocabulary } from '../schemas/vocabulary.ts';
import { keep } from './keep.ts';
import type { Language } from './texts.ts';

const vocabulary = keep((name: Vocabulary) => readVocabulary(name));

/** The label of one id: `label('topics', 'werkdruk')` → `Omgaan met werkdruk`. */
export function labelsIn(language: Language) {
  return (name: Vocabulary, id: string): string => {
    const term = vocabulary(name)[id];
    if (!term) throw new Error(`"${id}" does not stand in ${CONTENT}/vocabulary/${name}.yaml.`);
    return term[language];
  };
}

/** All labels of one list by id, in the order of the file: what an island gets. */
export function labelsOf(name: Vocabulary, language: Language): Record<string, string> {
  return Object.fromEntries(Object.entries(vocabulary(name)).map(([id, term]) => [id, term[language]]));
}
