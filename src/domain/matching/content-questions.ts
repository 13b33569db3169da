import * as v from 'valibot';
import { answersShape, MUST_FIELDS } from './answers.ts';

const text = v.pipe(v.string(), v.minLength(2));
const fieldId = v.keyof(v.omit(answersShape, ['musts']));

const optionShape = v.strictObject({
  id: text,
  label: text,
  needs: v.optional(fieldId),
});

const fieldShape = v.pipe(
  v.strictObject({
    id: fieldId,
    label: text,
    hint: v.optional(text),
    kind: v.picklist(['radio', 'checkbox', 'select']),
    /** A list of the vocabulary, `mentors`, `organisations`, `chosen-topics`, or its own list. */
    options: v.union([text, v.array(optionShape)]),
    max: v.optional(v.pipe(v.number(), v.integer())),
    /** "No preference": the answer stays empty. */
    none: text,
    /** The text that turns this wish into a must. */
    must: v.optional(text),
    when: v.optional(
      v.union([
        v.strictObject({ field: fieldId, is: text }),
        v.strictObject({ field: fieldId, atLeast: v.pipe(v.number(), v.integer()) }),
      ]),
    ),
  }),
  // Only a wish that ranking knows as a must has a text for it.
  v.check(({ id, must }) => (must === undefined) === !MUST_FIELDS.some((field) => field === id), 'must'),
);
export type QuestionField = v.InferOutput<typeof fieldShape>;

export const questionShape = v.strictObject({
  id: text,
  title: text,
  hint: text,
  why: text,
  /** Only who follows these words gets the question, from the page with all answers. It stands last. */
  onDemand: v.optional(text),
  fields: v.pipe(v.array(fieldShape), v.minLength(1)),
});
export type MatchTestQuestion = v.InferOutput<typeof questionShape>;
