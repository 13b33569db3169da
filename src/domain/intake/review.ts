import type { MentorOption } from '../choice/mentor-option.ts';
import type { Translate } from '../texts/texts.ts';
import { type FormField, MENTOR_PLACES } from './field.ts';
import type { FormDefinition } from './form.ts';
import { allOf, oneOf } from './parse-form.ts';
import type { NumberingPlan } from './phone.ts';
import { storedValues } from './stored-values.ts';
import type { FormValues } from './values.ts';

export interface FormChoices {
  options: Readonly<Record<string, Readonly<Record<string, string>>>>;
  mentors?: readonly MentorOption[];
  /** Labels of wishes by `kind:id`. */
  wishes?: Readonly<Record<string, string>>;
}

/** One value in words; `remove` is the value to take out, when the form can do without. */
export interface ReviewPart {
  text: string;
  remove?: string | undefined;
}

/** One line of what will be sent; `field` is the control where it can be changed. */
export interface ReviewLine {
  field: string;
  label: string;
  parts: readonly ReviewPart[];
}

type LinesOf = (field: FormField, values: FormValues, t: Translate, choices: FormChoices) => ReviewLine[];

const labelOf = ({ name }: FormField, t: Translate) => t(`fields.${name}.label`);
const textParts = (text: string): ReviewPart[] => (text ? [{ text }] : []);

/** What was typed or chosen in a field, in words. */
export function fieldInWords(
  { name, kind }: FormField,
  values: FormValues,
  { options, wishes }: FormChoices,
): string[] {
  const labels = kind === 'wishes' ? wishes : options[name];
  return allOf(values, name).map((value) => labels?.[value] ?? value);
}

/** Choices out of a list: below each other, or each with a way to take it out when there may be none. */
const choiceLines: LinesOf = (field, values, t, choices) => {
  const ids = allOf(values, field.name);
  const parts = fieldInWords(field, values, choices).map((text, index) => ({ text, remove: ids[index] }));
  const together = textParts(parts.map(({ text }) => text).join('\n'));
  return [{ field: field.name, label: labelOf(field, t), parts: field.optional ? parts : together }];
};

const typedLines: LinesOf = (field, values, t) => [
  { field: field.name, label: labelOf(field, t), parts: textParts(oneOf(values, field.name)) },
];

const LINES: Readonly<Record<FormField['kind'], LinesOf>> = {
  line: typedLines,
  text: typedLines,
  one: choiceLines,
  many: choiceLines,
  // A form that nobody came to from the matchtest asks nothing about it.
  wishes: (field, ...rest) => choiceLines(field, ...rest).filter(({ parts }) => parts.length > 0),
  mentors(_, values, t, { mentors = [] }) {
    const filled = MENTOR_PLACES.filter((place) => oneOf(values, place));
    return MENTOR_PLACES.flatMap((place): ReviewLine[] => {
      const id = oneOf(values, place);
      const label = t(`mentors.${place}`);
      if (!id) return place === 'mentor1' ? [{ field: place, label, parts: [] }] : [];
      const text = mentors.find((mentor) => mentor.id === id)?.label ?? id;
      return [{ field: place, label, parts: [{ text, remove: filled.length > 1 ? id : undefined }] }];
    });
  },
  reach(_, values, t) {
    const way = oneOf(values, 'reach');
    const control = way === 'email' ? 'email' : 'phone';
    return [
      { field: 'reach', label: t('reach.label'), parts: textParts(way && t(`reach.${way}`)) },
      { field: control, label: t(`reach.${control}Label`), parts: textParts(oneOf(values, control)) },
    ];
  },
};

/** Every line as it will be stored: an address that was mended stands here as the edge will use it. */
export function reviewLines(
  form: FormDefinition,
  values: FormValues,
  t: Translate,
  { choices, plan }: { choices: FormChoices; plan: NumberingPlan },
): ReviewLine[] {
  const parsed = form.parse(values, plan);
  const shown = parsed.ok ? { ...values, ...storedValues(form.fields, parsed.answers) } : values;
  return form.fields.flatMap((field) => LINES[field.kind](field, shown, t, choices));
}

const wordsOf = ({ parts }: ReviewLine) => parts.map(({ text }) => text).join('\n');

export function sentLines(lines: readonly ReviewLine[], t: Translate): { label: string; text: string }[] {
  return lines.map((line) => ({ label: line.label, text: wordsOf(line) || t('check.empty') }));
}

export function textOfForm(lines: readonly ReviewLine[]): string {
  return lines
    .filter(({ parts }) => parts.length > 0)
    .map((line) => `${line.label}: ${wordsOf(line)}`)
    .join('\n');
}
