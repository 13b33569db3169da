import { say } from '../../domain/texts/texts.ts';
import type { FormValues } from '../../domain/intake/values.ts';
import type { RequestFormProps, Step } from './props.ts';

type Names = Pick<RequestFormProps, 'texts' | 'mentors' | 'options' | 'wishes'>;

/** One line of what will be sent. */
export interface Row {
  field: string;
  label: string;
  text: string;
  step: Step;
  /** The value to take out; missing when the request cannot do without. */
  removable?: string | undefined;
  /** Also with a value to take out, the line has a way back to its field. */
  changeable?: boolean;
}

/** The lines of the request in the order of the form. */
function rowsOf({ texts, mentors, options, wishes }: Names, values: FormValues): Row[] {
  const t = (key: string) => say(texts, key);
  const first = (field: string) => values[field]?.[0] ?? '';
  const hasMore = Boolean(first('mentor2') || first('mentor3'));
  const mentorRows = (['mentor1', 'mentor2', 'mentor3'] as const).flatMap((field): Row[] => {
    const id = first(field);
    if (!id && field !== 'mentor1') return [];
    const text = mentors.find((mentor) => mentor.id === id)?.label ?? '';
    const removable = field === 'mentor1' && !hasMore ? undefined : id || undefined;
    return [{ field, label: t(`mentors.${field}`), text, step: 'mentors', removable, changeable: true }];
  });
  const way = first('reach');
  const reachField = way === 'email' ? 'email' : 'phone';
  return [
    ...mentorRows,
    { field: 'question', label: t('question.label'), text: first('question'), step: 'question' },
    ...(values['topics'] ?? []).map((id): Row => ({
      field: 'topics',
      label: t('question.topics'),
      text: options['topics']?.[id] ?? id,
      step: 'question',
      removable: id,
    })),
    ...(values['wish'] ?? []).map((wish): Row => ({
      field: 'wish',
      label: t('question.along'),
      text: wishes[wish] ?? wish,
      step: 'question',
      removable: wish,
    })),
    { field: 'name', label: t('person.name'), text: first('name'), step: 'person' },
    { field: 'organisation', label: t('person.organisation'), text: first('organisation'), step: 'person' },
    { field: 'reach', label: t('reach.label'), text: way && t(`reach.${way}`), step: 'reach' },
    { field: reachField, label: t(`reach.${reachField}Label`), text: first(reachField), step: 'reach' },
  ];
}

/** The lines with one heading for all topics, and one for all wishes. */
export function groupsOf(names: Names, values: FormValues): Row[][] {
  const rows = rowsOf(names, values);
  return [...new Set(rows.map(({ field }) => field))].map((field) =>
    rows.filter((row) => row.field === field),
  );
}

/** The request as it was sent, to read once more. */
export function linesOf(names: Names, values: FormValues): { label: string; text: string }[] {
  return groupsOf(names, values).map((group) => ({
    label: group[0]?.label ?? '',
    text: group.map(({ text }) => text || say(names.texts, 'check.empty')).join('\n'),
  }));
}

/** The whole request as text, for a mail or the clipboard. */
export function textOf(names: Names, values: FormValues): string {
  return rowsOf(names, values)
    .map(({ label, text }) => `${label}: ${text}`)
    .join('\n');
}
