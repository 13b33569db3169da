import { fold } from './fold.ts';
import { slipsBetween } from './slips.ts';

/** The words that the search index holds, by how somebody types them; the most used come first. */
export type KnownWords = ReadonlyMap<string, string>;

const SHORTEST_MENDED = 5;
const LONG = 9;

export const knownWords = (words: readonly string[]): KnownWords =>
  new Map(words.toReversed().map((word) => [fold(word), word]));

/** What to look for, as the index spells it: this word, or words that begin with it. */
export function knownAs(typed: string, words: KnownWords): string | undefined {
  const start = fold(typed);
  if (start === '') return undefined;
  const whole = words.get(start);
  if (whole !== undefined) return whole;
  const longer = [...words].find(([folded]) => folded.startsWith(start));
  if (!longer) return undefined;
  const [, spelled] = longer;
  return spelled.normalize('NFD').replace(/\p{M}/gu, '').startsWith(start) ? start : spelled;
}

/** The known word that was probably meant by this one: one slip away, or two in a long word. */
export function meantBy(typed: string, words: KnownWords): string | undefined {
  const word = fold(typed);
  if (word.length < SHORTEST_MENDED) return undefined;
  const most = word.length < LONG ? 1 : 2;
  const near = [...words].flatMap(([folded, spelled]) => {
    // People seldom mistake the first letter, and with it most words that only look alike are left out.
    if (folded[0] !== word[0] || Math.abs(folded.length - word.length) > most) return [];
    const slips = slipsBetween(word, folded);
    return slips <= most ? [{ spelled, slips }] : [];
  });
  return near.toSorted((one, other) => one.slips - other.slips)[0]?.spelled;
}
