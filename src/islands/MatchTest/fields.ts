import type { MentorFacts } from '../../domain/matching/mentor.ts';
import type { MatchTestQuestion, QuestionField } from '../../domain/matching/content-questions.ts';
import type { FormValues } from '../../domain/intake/values.ts';
import type { MatchTestProps, Options } from './props.ts';

/** "No preference" in a list that opens, where the empty value is the line that nobody touched. */
export const NONE = '?';

/** What was chosen in a field; "no preference" counts as skipped. */
export const chosenValues = (values: FormValues, id: string): string[] =>
  (values[id] ?? []).filter((value) => value !== '' && value !== NONE);

/** Whether somebody said to have no preference, which is an answer to read back. */
export const saysNone = ({ id, kind }: QuestionField, values: FormValues): boolean =>
  (values[id] ?? []).includes(kind === 'select' ? NONE : '');

/** Whether a field has a meaning after the answers so far. */
export function isAsked({ when }: QuestionField, values: FormValues): boolean {
  if (when === undefined) return true;
  const chosen = chosenValues(values, when.field);
  return 'is' in when ? chosen.includes(when.is) : chosen.length >= when.atLeast;
}

/** The options of a field: a word list, the mentors, the chosen topics, or a list of its own. */
export function optionsOf(
  { options }: QuestionField,
  lists: MatchTestProps['lists'],
  values: FormValues,
  mentors: readonly MentorFacts[],
  language: string | undefined,
): Options {
  if (typeof options !== 'string') {
    const offered = options.filter(
      ({ needs }) => needs === undefined || chosenValues(values, needs).length > 0,
    );
    return Object.fromEntries(offered.map(({ id, label }) => [id, { label }]));
  }
  if (options === 'mentors') {
    const byName = mentors.toSorted((a, b) => a.name.localeCompare(b.name, language));
    return Object.fromEntries(
      byName.map(({ id, name, organisation }) => [
        id,
        { label: name, hint: lists['organisations']?.[organisation]?.label },
      ]),
    );
  }
  if (options === 'chosen-topics') {
    const chosen = chosenValues(values, 'topics');
    return Object.fromEntries(chosen.map((id) => [id, { label: lists['topics']?.[id]?.label ?? id }]));
  }
  return lists[options] ?? {};
}

/** A field of which more was chosen than it takes, or undefined. */
export function tooMany({ fields }: MatchTestQuestion, values: FormValues): QuestionField | undefined {
  return fields.find(({ id, max }) => max !== undefined && chosenValues(values, id).length > max);
}

/** Whether a question has a meaning after the answers so far. */
export const isPageAsked = ({ fields }: MatchTestQuestion, values: FormValues): boolean =>
  fields.some((field) => isAsked(field, values));

/** The field whose wish can be made a must below this one: not while more is asked about the same. */
export function mustBelow(
  field: QuestionField,
  questions: readonly MatchTestQuestion[],
  values: FormValues,
): QuestionField | undefined {
  const asked = questions.flatMap(({ fields }) => fields).filter((one) => isAsked(one, values));
  const subject = asked.find(({ id }) => id === field.when?.field) ?? field;
  const last = asked.findLast(({ id, when }) => id === subject.id || when?.field === subject.id);
  return last?.id === field.id ? subject : undefined;
}
