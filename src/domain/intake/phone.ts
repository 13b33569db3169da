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

/** How numbers of the country of the portal are made up: `numberingPlan` in `content/site.yaml`. */
export interface NumberingPlan {
  countryCode: number;
  /** How many digits follow the code; left out where numbers differ in length. */
  digits?: number | undefined;
  /** With what a mobile number begins, behind the code; left out where nobody can tell. */
  mobile?: readonly number[] | undefined;
}

const codeOf = ({ countryCode }: NumberingPlan): string => `+${countryCode}`;

const isOfHere = (number: string, plan: NumberingPlan): boolean => COUNTRY.exec(number)?.[0] === codeOf(plan);

export const isCountryCode = (code: number): boolean => COUNTRY.exec(`+${code}`)?.[0] === `+${code}`;

/** Longer than any number of which the code was not written. */
const WITH_CODE = 11;

/** A number without a plus is one of here, of which the code, the plus or the first zero may have been left out. */
function withCountry(dialled: string, plan: NumberingPlan): string {
  if (dialled.startsWith('+')) return dialled;
  const code = String(plan.countryCode);
  const behind = dialled.slice(code.length).replace(/^0/, '').length;
  const isWhole = plan.digits === undefined ? dialled.length >= WITH_CODE : behind === plan.digits;
  return dialled.startsWith(code) && isWhole ? `+${dialled}` : `+${code}${dialled}`;
}

function isNumber(number: string, plan: NumberingPlan): boolean {
  if (!/^\+[1-9]\d{6,14}$/.test(number)) return false;
  if (!isOfHere(number, plan) || plan.digits === undefined) return true;
  return number.length === codeOf(plan).length + plan.digits;
}

/** The number in the one form that everybody can dial (E.164), however it was written; `undefined` when it is none. */
export function canonicalPhone(text: string, plan: NumberingPlan): string | undefined {
  const dialled = withoutHidden(text)
    .replace(/\p{Nd}/gu, digitValue)
    .replace('\uFF0B', '+')
    .replace(BETWEEN, '')
    .replace(/^\+?00/, '+');
  const number = withoutZero(withCountry(dialled, plan));
  return isNumber(number, plan) ? number : undefined;
}

/** Whether a message in an app can reach it; of another country we cannot know. */
export function canGetMessages(number: string, plan: NumberingPlan): boolean {
  if (!isOfHere(number, plan) || plan.mobile === undefined) return true;
  return plan.mobile.some((start) => number.startsWith(`${codeOf(plan)}${start}`));
}

/** A link that dials. What is no number stays as it is. */
export const dialLink = (text: string, plan: NumberingPlan): string =>
  `tel:${canonicalPhone(text, plan) ?? text.replaceAll(' ', '')}`;
