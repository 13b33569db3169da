import { ruleSentence } from '../sentences.ts';
import type { Entry } from '../entries.ts';
import type { Problem } from '../problem.ts';

const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** Nine digits or more after a 0 or a plus, however they are grouped. A year or a period is shorter. */
const PHONE = /(?<![\w.])(?:\+|0)(?:[\s().-]{0,2}\d){8,13}(?!\w)/g;

/** A mail address or a phone number in a profile: people reach a mentor by the site, which keeps both to itself. */
export const checkPrivate = ({ file, data, body, above = 0, lineOf }: Entry): Problem[] => {
  const inFields = Object.entries(data)
    .filter(([, value]) => typeof value === 'string')
    .map(([field, value]) => ({ field, line: lineOf?.([field]), text: String(value) }));
  const inBody = body
    .split('\n')
    .map((text, index) => ({ field: ruleSentence('text'), line: above + index + 1, text }));
  return [...inFields, ...inBody].flatMap(({ field, line, text }) =>
    [...text.matchAll(MAIL), ...text.matchAll(PHONE)].map(([came]) => ({
      ...{ file, line, field, came: came.trim(), expected: ruleSentence('private') },
    })),
  );
};
