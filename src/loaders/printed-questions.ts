import type { MatchTestQuestion, QuestionField } from '../domain/matching/content-questions.ts';
import { numberQuestions } from '../domain/matching/question-number.ts';
import type { matchTestContent } from './matching.ts';

type Content = ReturnType<typeof matchTestContent>;
interface PrintedOption {
  label: string;
  hint?: string | undefined;
}

/** The choices of a field, all of them; of `chosen-topics` none, for on paper that answer is written. */
function optionsOf(
  { options }: QuestionField,
  { lists }: Content,
  names: readonly string[],
): PrintedOption[] {
  if (typeof options !== 'string') return [...options];
  if (options === 'mentors') return names.map((label) => ({ label }));
  return Object.values(lists[options] ?? {});
}

/** After which answer a field is asked; undefined when it always is. */
function onlyAfter({ when }: QuestionField, { fields }: MatchTestQuestion) {
  if (when === undefined) return undefined;
  if ('atLeast' in when) return { count: when.atLeast };
  const { options } = fields.find(({ id }) => id === when.field) ?? {};
  const own = Array.isArray(options) ? options : [];
  return { option: own.find(({ id }) => id === when.is)?.label ?? when.is };
}

/** The must that stands below this field: that of the question it is about, once nothing more is asked about that. */
function mustBelow(field: QuestionField, next: QuestionField | undefined, { fields }: MatchTestQuestion) {
  const subject = fields.find(({ id }) => id === field.when?.field) ?? field;
  return next?.when?.field === subject.id ? undefined : subject.must;
}

/**
 * The questions of the matchtest to read and to fill in on paper, where no answer can make a field appear.
 * @param names the mentors who can be left out, in order.
 */
export function printedQuestions(content: Content, names: readonly string[]) {
  const numbers = numberQuestions(content.questions);
  return content.questions.map((question, index) => ({
    ...question,
    number: numbers[index]?.number ?? 0,
    fields: question.fields.map((field, place) => ({
      ...field,
      // The only field of a question takes its label from the heading.
      label: question.fields.length > 1 ? field.label : undefined,
      choices: optionsOf(field, content, names),
      after: onlyAfter(field, question),
      must: mustBelow(field, question.fields[place + 1], question),
    })),
  }));
}
