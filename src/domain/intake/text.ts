import * as v from 'valibot';
import { shownText } from './typed.ts';

/** A browser ends a line with CR LF, a script with LF, Word breaks it with a vertical tab: each counts as one character. */
const LINE_BREAK = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;

/** A text of more lines. */
export const textShape = v.pipe(
  v.string(),
  v.transform((text) =>
    shownText(text)
      .replace(LINE_BREAK, '\n')
      .replace(/[^\P{Cc}\n\t]/gu, '')
      .trim(),
  ),
);

/** A text of one line, as typed; a line break or another control character would end up in the headers of a mail. */
export const lineShape = v.pipe(
  v.string(),
  v.transform((text) =>
    shownText(text)
      .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
      .trim(),
  ),
);
