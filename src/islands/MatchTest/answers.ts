import type { Answers } from '../../domain/matching/answers.ts';
import type { MatchTestQuestion } from '../../domain/matching/content-questions.ts';
import type { FormValues } from '../../domain/intake/values.ts';
import { chosenValues, isAsked } from './fields.ts';

/** What the fields of the matchtest say, as answers. A question that was skipped is not there at all. */
export function answersFrom(questions: readonly MatchTestQuestion[], values: FormValues): Answers {
  const fields = questions
    .flatMap((question) => question.fields)
    .filter((field) => isAsked(field, values) && chosenValues(values, field.id).length > 0);
  const musts = chosenValues(values, 'musts').filter((must) => fields.some(({ id }) => id === must));
  return Object.fromEntries([
    ...fields.map(({ id, kind }) => [
      id,
      kind === 'checkbox' ? chosenValues(values, id) : chosenValues(values, id)[0],
    ]),
    ...(musts.length > 0 ? [['musts', musts]] : []),
  ]) as Answers;
}
