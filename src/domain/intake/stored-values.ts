import { answerName, type FormField, namesOf } from './field.ts';
import type { FormValues } from './values.ts';

const stringsIn = (answer: unknown): string[] => [answer].flat().filter((one) => typeof one === 'string');

/** Stored answers as the values of their form again: the way back of `parseForm`. What is not there is left out. */
export function storedValues(
  fields: readonly FormField[],
  answers: Readonly<Record<string, unknown>>,
): FormValues {
  const pairs = fields.flatMap((field): [string, unknown][] => {
    const answer = answers[answerName(field)];
    if (field.kind !== 'reach') return [[field.name, answer]];
    const parts: Record<string, unknown> = typeof answer === 'object' ? { ...answer } : {};
    return namesOf(field).map((name) => [name, parts[name]]);
  });
  const values = pairs.map(([name, answer]) => [name, stringsIn(answer)] as const);
  return Object.fromEntries(values.filter(([, filled]) => filled.length > 0));
}
