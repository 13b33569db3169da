/** What is counted in data: behind these a number stays a number, as in `6 weken`. */
const UNITS =
  'seconden|minuut|minuten|kwartier|uur|uren|dag|dagen|werkdagen|week|weken|maand|maanden|jaar|jaren|euro|procent|gram|kilo|meter|pixels|tekens';
const MONTHS = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
/** What a number names instead of counts, as in `kamer 6`, and a mark: `een 7`. */
const NAMED =
  'kamer|punt|stap|zin|les|gesprek|week|module|artikel|lid|niveau|nummer|rij|doel|versie|bron|mevrouw op|een';

const AMOUNT = String.raw`(?:\s(?:tot|of|en|tot en met)\s\d+(?:,\d+)?)?\s(?:${UNITS}|${MONTHS})(?!\p{L})`;
const SMALL = new RegExp(
  String.raw`(?<![\p{L}\d.,:/+-])(?<!(?:${NAMED}|tussen \d+ en|0 tot|\d op de)\s)(?:1[0-2]|[1-9])(?![\d%]|[.,:/-]\d|${AMOUNT}|\sop de \d|\stot \d+ op)`,
  'giu',
);
/** A sentence that opens with a number, also one with a unit. */
const OPENS = /(?<=^|[.!?]\s|^‘|[.!?]\s‘)\d+(?=(?:\s\p{L}+){3})/gu;

/** One of something is `een` or `één`, also on a button. */
const ONE = /(?<![\p{L}\d.,:/+-])1(?=\s(?:keer|minuut|dag|week|maand|jaar)(?!\p{L}))/gu;

/** Where a text, also one of the interface, writes one as a digit. */
export const oneIn = (says: string): RegExpExecArray[] => [...says.matchAll(ONE)];

/** Where a text says a number up to twelve in digits, and where a sentence begins with digits. A sum is data. */
export const digitsIn = (says: string): RegExpExecArray[] =>
  says.includes('×') ? [] : [...says.matchAll(SMALL), ...says.matchAll(OPENS)];
