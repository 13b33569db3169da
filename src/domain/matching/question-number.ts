import type { QuestionField } from './content-questions.ts';

export interface QuestionNumber {
  number: number;
  page: number;
}

/** What the number of a question depends on. */
interface NumberedQuestion {
  onDemand?: string | undefined;
  fields: readonly Pick<QuestionField, 'id' | 'when'>[];
}

const asksOn = ({ fields }: NumberedQuestion): boolean =>
  fields.every(({ when }) => when !== undefined && fields.every(({ id }) => id !== when.field));

/** The number of each question: one that asks on about another is a next page of the same number. */
export function numberQuestions(questions: readonly NumberedQuestion[]): QuestionNumber[] {
  let number = 0;
  let page = 0;
  return questions.map((question) => {
    const isNext = number > 0 && asksOn(question);
    page = isNext ? page + 1 : 1;
    number += isNext ? 0 : 1;
    return { number, page };
  });
}

/** How many questions everybody gets. */
export const countOf = (questions: readonly NumberedQuestion[]): number =>
  questions.filter((question) => question.onDemand === undefined && !asksOn(question)).length;
