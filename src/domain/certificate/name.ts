import { hasLetter } from '../intake/typed.ts';

const MOST_LETTERS = 80;
/** Control characters, line ends, and characters that change the direction of the text after them. */
const NOT_IN_A_NAME = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;

/** 1 to 80 characters on one line; `undefined` when the text cannot be a name. */
export function certificateName(text: string): string | undefined {
  const name = text.normalize('NFC').trim();
  const isName = hasLetter(name) && !NOT_IN_A_NAME.test(name) && Array.from(name).length <= MOST_LETTERS;
  return isName ? name.replaceAll(/\s+/gu, ' ') : undefined;
}
