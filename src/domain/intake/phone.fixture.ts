import fc from 'fast-check';
import type { NumberingPlan } from './phone.ts';

export const DUTCH_NUMBERS: NumberingPlan = { countryCode: 31, digits: 9, mobile: [6] };

const SEPARATORS = ['', ' ', '\u00A0', '-', '–', '‑', '−', '.', '/', ' / ', ' - '];
const ZEROS = ['0', '\u0660', '\u06F0', '\u0966', '\uFF10'];

/** The same digits, each of them in this script. */
const inScript = (zero: string, text: string) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint((zero.codePointAt(0) ?? 0) + Number(digit)));

interface Country {
  code: string;
  prefixes: readonly string[];
}
const COUNTRIES: Country[] = [
  { code: '31', prefixes: ['0', '(0)', '+31', '+31 0', '+31 (0)', '0031', '00 31 (0)', '(+31)', '31'] },
  { code: '32', prefixes: ['+32', '+32 0', '+32 (0)', '0032', '00 32', '+32-(0)'] },
  { code: '49', prefixes: ['+49', '+49 (0)', '0049', '00 49 0', '(0049)'] },
];

/** One number, and a way in which somebody may write it. */
export const writtenPhone = fc
  .record({
    country: fc.constantFrom(...COUNTRIES),
    place: fc.nat(),
    first: fc.integer({ min: 1, max: 9 }),
    rest: fc.stringMatching(/^\d{8}$/),
    separator: fc.constantFrom(...SEPARATORS),
    zero: fc.constantFrom(...ZEROS),
    isCopied: fc.boolean(),
  })
  .map(({ country: { code, prefixes }, place, first, rest, separator, zero, isCopied }) => {
    const prefix = prefixes[place % prefixes.length] ?? '';
    const typed = inScript(zero, [prefix, first, rest.slice(0, 4), rest.slice(4)].join(separator));
    return { typed: isCopied ? `\u202A${typed}\u202C` : typed, number: `+${code}${first}${rest}` };
  });
