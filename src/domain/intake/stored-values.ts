import * as v from 'valibot';
import { answerName, type FormField, namesOf } from './field.ts';
import type { FormValues } from './values.ts';

const text = v.pipe(
  v.string(),
  v.transform((one) => [one]),
);
const valueSchema = v.fallback(v.union([text, v.array(v.string())]), []);
const partsSchema = v.fallback(v.record(v.string(), v.unknown()), {});

/** Stored answers as the values of their form again: the way back of `parseForm`. What is not there is left out. */
export function storedValues(
  fields: readonly FormField[],
  answers: Readonly<Record<string, unknown>>,
): FormValues {
  const pairs = fields.flatMap((field): [string, unknown][] => {
    const answer = answers[answerName(field)];
    if (field.kind !== 'reach') return [[field.name, answer]];
    const parts = v.parse(partsSchema, answer);
    return namesOf(field).map((name) => [name, parts[name]]);
  });
  const values = pairs.map(([name, answer]) => [name, v.parse(valueSchema, answer)] as const);
  return Object.fromEntries(values.filter(([, filled]) => filled.length > 0));
}
