import { fold } from './fold.ts';
import { knownAs, type KnownWords, meantBy } from './known-words.ts';

export interface Query {
  words: string[];
  /** Whether another word stands in place of one that was typed, or was left out. */
  changed: boolean;
}

const partsOf = (text: string): string[] => text.split(/\s+/).filter((word) => fold(word) !== '');

const withoutHyphens = (word: string, known: KnownWords): string[] =>
  knownAs(word, known) === undefined ? partsOf(word.replace(/[-/+&.,]/g, ' ')) : [word];

/** Reads what somebody typed. Only known words may reach the index: it cuts others back to what it does know. */
export function readQuery(text: string, known: KnownWords, fillers: ReadonlySet<string>): Query {
  const typed = partsOf(text).flatMap((word) => withoutHyphens(word, known));
  const telling = typed.filter((word) => !fillers.has(fold(word)));
  const asked = telling.length > 0 ? telling : typed;
  const found = asked.map((word) => knownAs(word, known) ?? meantBy(word, known));
  const words = found.filter((word) => word !== undefined);
  return { words, changed: asked.some((word) => knownAs(word, known) === undefined) };
}
