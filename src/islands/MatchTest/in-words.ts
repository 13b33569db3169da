import type { MentorFacts } from '../../domain/matching/mentor.ts';
import type { MatchTestQuestion } from '../../domain/matching/content-questions.ts';
import type { FormValues } from '../../domain/intake/values.ts';
import { chosenValues, isAsked, optionsOf, saysNone } from './fields.ts';
import type { MatchTestProps } from './props.ts';

export interface Answered extends Pick<MatchTestProps, 'texts' | 'lists'> {
  values: FormValues;
  mentors: readonly MentorFacts[];
}

/** A label before its answer; one that asks has its own mark. */
const labelled = (label: string, answer: string): string =>
  label.endsWith('?') ? `${label} ${answer}` : `${label}: ${answer}`;

/** The answer to a question in words, a line for each field and each must; empty when it was skipped. */
export function inWords({ fields }: MatchTestQuestion, { texts, lists, values, mentors }: Answered): string {
  const asked = fields.filter((field) => isAsked(field, values));
  const musts = chosenValues(values, 'musts');
  return asked
    .flatMap((field) => {
      const options = optionsOf(field, lists, values, mentors, texts['language']);
      const isOffered = (id: string) => field.options !== 'chosen-topics' || options[id] !== undefined;
      const chosen = chosenValues(values, field.id).filter(isOffered);
      const none = saysNone(field, values) ? [field.none] : [];
      const said = chosen.length > 0 ? chosen.map((id) => options[id]?.label ?? id) : none;
      if (said.length === 0) return [];
      const answer = said.join(', ');
      return [
        asked.length > 1 ? labelled(field.label, answer) : answer,
        ...(field.must !== undefined && chosen.length > 0 && musts.includes(field.id) ? [field.must] : []),
      ];
    })
    .join('\n');
}
