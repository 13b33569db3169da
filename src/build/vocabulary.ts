import { readVocabulary, type Vocabulary } from '../schemas/vocabulary.ts';
import type { Language } from './texts.ts';

/** The label of one id: `label('topics', 'werkdruk')` → `Omgaan met werkdruk`. */
export function labelsIn(language: Language) {
  return (vocabulary: Vocabulary, id: string): string => {
    const term = readVocabulary(vocabulary)[id];
    if (!term) throw new Error(`"${id}" does not stand in content/vocabulary/${vocabulary}.yaml.`);
    return term[language];
  };
}

/** All labels of one list by id, in the order of the file: what an island gets. */
export function labelsOf(vocabulary: Vocabulary, language: Language): Record<string, string> {
  return Object.fromEntries(Object.entries(readVocabulary(vocabulary)).map(([id, term]) => [id, term[language]]));
}
