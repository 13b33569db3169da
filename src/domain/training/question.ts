import * as v from 'valibot';

/** Plain words, or markup that the build made of a text in content/. */
export type Words = string | { html: string };

interface Choosable {
  id: string;
  text: Words;
  /** What happens because of it. */
  why: string;
}

interface AnyQuestion {
  id: string;
  goal: string;
  text: Words;
  hint?: string | undefined;
}

export interface ChoiceQuestion extends AnyQuestion {
  /** One answer, or all that fit. */
  kind: 'one' | 'more';
  options: readonly (Choosable & { right?: boolean | undefined })[];
}

export interface OrderQuestion extends AnyQuestion {
  kind: 'order';
  /** `place`: its position, from 1. */
  options: readonly (Choosable & { place: number })[];
}

export interface MatchQuestion extends AnyQuestion {
  kind: 'match';
  options: readonly (Choosable & { match: string })[];
}

export interface TextQuestion extends AnyQuestion {
  kind: 'text';
  accepts: readonly string[];
  why: string;
}

/** A question of a lesson or of a final check. */
export type Question = ChoiceQuestion | OrderQuestion | MatchQuestion | TextQuestion;

export type QuestionKind = Question['kind'];

/** Every kind, with its name in `cmi.interactions.n.type` of SCORM. */
export const QUESTION_KINDS = {
  one: 'choice',
  more: 'choice',
  order: 'sequencing',
  match: 'matching',
  text: 'fill-in',
} as const satisfies Record<QuestionKind, string>;

/** A question without its words: enough to grade an answer. Answers are written as in `KeptAnswer.opt`. */
export const answerKeySchema = v.object({
  kind: v.picklist(Object.keys(QUESTION_KINDS) as QuestionKind[]),
  /** Ids of what can be chosen or ordered; none for a text. */
  options: v.array(v.string()),
  /** The right answer: `b`; for an order `b:1`; for a match `b:b`; for a text every accepted text. */
  right: v.array(v.string()),
});
export type AnswerKey = v.InferOutput<typeof answerKeySchema>;

const idsOf = (options: readonly Choosable[]): string[] => options.map(({ id }) => id);

export function answerKeyOf(question: Question): AnswerKey {
  const { kind } = question;
  switch (kind) {
    case 'one':
    case 'more': {
      const { options } = question;
      return { kind, options: idsOf(options), right: idsOf(options.filter(({ right }) => right)) };
    }
    case 'order': {
      const right = question.options.map(({ id, place }) => `${id}:${place}`);
      return { kind, options: idsOf(question.options), right };
    }
    case 'match':
      return {
        kind,
        options: idsOf(question.options),
        right: question.options.map(({ id }) => `${id}:${id}`),
      };
    case 'text':
      return { kind, options: [], right: [...question.accepts] };
  }
}
