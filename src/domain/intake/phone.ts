import { withoutHidden } from './typed.ts';

const BETWEEN = /^tel:|[\s\p{Pd}\u2212()[\]./\\·•,;]/giu;

const DIGIT = /\p{Nd}/u;

/** The value of a digit of any script: the digits of each stand in a row, from zero to nine. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (DIGIT.test(String.fromCodePoint(first - 1))) first--;
  return String((code - first) % 10);
}

const COUNTRY = /^\+(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;
/** Italy and the few others where a first zero is part of the number. */
const KEEP_ZERO = new Set(['+39', '+225', '+241', '+242', '+378']);

/** Behind the code of most countries the zero is not dialled that people write as `(0)`. */
function withoutZero(number: string): string {
  const country = COUNTRY.exec(number)?.[0] ?? '';
  const rest = number.slice(country.length);
  return KEEP_ZERO.has(country) ? number : country + rest.replace(/^0+/, '');
}

const DUTCH = /^\+31[1-9]\d{8}$/;
const FOREIGN = /^\+(?!31)[1-9]\d{6,14}$/;

/** The number in the one form that everybody can dial (E.164), however it was written; `undefined` when it is none. */
export function canonicalPhone(text: string): string | undefined {
  const dialled = withoutHidden(text)
    .replace(/\p{Nd}/gu, digitValue)
    .replace('\uFF0B', '+')
    .replace(BETWEEN, '')
    .replace(/^\+?00/, '+')
    .replace(/^31(?=0?[1-9]\d{8}$)/, '+31')
    .replace(/^0|^(?=6\d{8}$)/, '+31');
  const number = withoutZero(dialled);
  return DUTCH.test(number) || FOREIGN.test(number) ? number : undefined;
}

/** Whether a message in an app can reach it; of another country we cannot know. */
export const canGetMessages = (number: string): boolean => /^\+(?:316|(?!31))/.test(number);

/** A link that dials. What is no number stays as it is. */
export const dialLink = (text: string): string => `tel:${canonicalPhone(text) ?? text.replaceAll(' ', '')}`;
