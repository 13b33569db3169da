import { fold } from './fold.ts';
import { knownWords, meantBy } from './known-words.ts';

/** What the search says itself when people ask for something by a word that no page is about. */
export interface SearchAnswer {
  words: string[];
  text: string;
  label: string;
  href: string;
}

/** The answer to what somebody typed, also with a slip in it. */
export function answerTo(text: string, answers: readonly SearchAnswer[]): SearchAnswer | undefined {
  const known = knownWords(answers.flatMap(({ words }) => words));
  const asked = text.split(/\s+/).map((word) => known.get(fold(word)) ?? meantBy(word, known));
  return answers.find(({ words }) => words.some((word) => asked.includes(word)));
}
