import { hasLetter } from '../intake/typed.ts';

const MOST_LETTERS = 80;
/** Control characters, line ends, what nobody sees, and what turns the direction of the text after it. */
const NOT_IN_A_NAME = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
/** More than people write on one letter: they cover the lines above and below. */
const STACKED = /\p{M}{3}/u;

/** 1 to 80 characters on one line, all of them to be seen; `undefined` when the text cannot be a name. */
export function certificateName(text: string): string | undefined {
  const name = text.normalize('NFC').trim();
  const isPlain = !NOT_IN_A_NAME.test(name) && !STACKED.test(name);
  const isName = hasLetter(name) && isPlain && Array.from(name).length <= MOST_LETTERS;
  return isName ? name.replaceAll(/\s+/gu, ' ') : undefined;
}
