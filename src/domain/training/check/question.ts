import * as v from 'valibot';

const question = {
  id: v.string(),
  goal: v.string(),
  /** The lesson to read again after a wrong answer. */
  lesson: v.string(),
  text: v.string(),
};

const option = { id: v.string(), text: v.string(), why: v.string() };

const choiceSchema = v.object({
  ...question,
  kind: v.picklist(['one', 'more']),
  options: v.array(v.object({ ...option, right: v.optional(v.literal(true)) })),
});

const orderSchema = v.object({
  ...question,
  kind: v.literal('order'),
  /** `place`: its position, from 1. */
  options: v.array(v.object({ ...option, place: v.number() })),
});

/** A question of the final check with its answer, from `content/training/<module>/check/`. Only the edge has these. */
export const checkQuestionSchema = v.variant('kind', [choiceSchema, orderSchema]);
export type CheckQuestion = v.InferOutput<typeof checkQuestionSchema>;

/** A question as visitors get it: without the right answer and the explanations. */
export interface AskedQuestion extends Pick<CheckQuestion, 'id' | 'kind'> {
  text: string;
  options: readonly { id: string; text: string }[];
}

/** By question id; in an order each option comes with its place, as in `KeptAnswer.opt`. */
export type ChosenOptions = Readonly<Record<string, readonly string[]>>;
