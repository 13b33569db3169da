import * as v from 'valibot';
import type { ChoiceQuestion } from '../question.ts';

const optionSchema = v.object({
  id: v.string(),
  text: v.string(),
  why: v.string(),
  right: v.optional(v.literal(true)),
});

/** A question of the final check with its answer, from `content/training/<module>/check/`. Only the edge has these. */
export const checkQuestionSchema = v.object({
  id: v.string(),
  goal: v.string(),
  /** The lesson to read again after a wrong answer. */
  lesson: v.string(),
  kind: v.picklist(['one', 'more']),
  text: v.string(),
  options: v.array(optionSchema),
});
export type CheckQuestion = v.InferOutput<typeof checkQuestionSchema>;

/** A question as visitors get it: without the right answer and the explanations. */
export interface AskedQuestion extends Pick<ChoiceQuestion, 'id' | 'kind'> {
  text: string;
  options: readonly { id: string; text: string }[];
}

/** By question id. */
export type ChosenOptions = Readonly<Record<string, readonly string[]>>;
