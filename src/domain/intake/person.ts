import * as v from 'valibot';
import { lineShape, textShape } from './text.ts';
import { hasLetter, hasWord } from './typed.ts';

/** The name of a person, at most 80 characters. */
export const nameShape = v.pipe(
  lineShape,
  v.nonEmpty('name.empty'),
  v.check(hasLetter, 'name.letters'),
  v.maxLength(80, 'name.long'),
);

/** Where somebody works, at most 120 characters. */
export const organisationShape = v.pipe(
  lineShape,
  v.nonEmpty('organisation.empty'),
  v.check(hasWord, 'organisation.letters'),
  v.maxLength(120, 'organisation.long'),
);

/** A text that has to say something. */
export const filledText = (name: string) =>
  v.pipe(textShape, v.nonEmpty(`${name}.empty`), v.check(hasWord, `${name}.letters`));

/** One line that may stay empty. */
export const optionalLine = (most: number, long: string) => v.pipe(lineShape, v.maxLength(most, long));

/** A text that may stay empty. */
export const optionalText = (most: number, long: string) => v.pipe(textShape, v.maxLength(most, long));

/** An id as it stands in the address of a page or in a word list. */
export const idOr = (key: string) => v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,79}$/, key));

/** An id that has to be chosen. */
export const chosenId = (empty: string, unknown: string) =>
  v.pipe(v.string(), v.nonEmpty(empty), idOr(unknown));
