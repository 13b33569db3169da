import * as v from 'valibot';
import type { ErrorKey, FieldError } from './error-keys.ts';
import type { FormValues } from './values.ts';

/** Which field of the form an issue is about. */
function fieldOf(path: readonly unknown[]): string {
  const [first, second] = path;
  if (first === 'contact') return typeof second === 'string' ? second : 'reach';
  return first === 'wishes' ? 'wish' : String(first);
}

/** The first error of each field, in the order in which they came. */
export const firstPerField = (errors: readonly FieldError[]): FieldError[] =>
  errors.filter(({ field }, index) => errors.findIndex((other) => other.field === field) === index);

/** Holds what was filled in against a shape, whose messages are keys of sentences. */
export function readShape<Shape extends v.GenericSchema>(
  shape: Shape,
  input: unknown,
): { output: v.InferOutput<Shape> | undefined; errors: FieldError[] } {
  const result = v.safeParse(shape, input);
  const errors = (result.issues ?? []).map((issue) => ({
    field: fieldOf((issue.path ?? []).map(({ key }) => key)),
    key: issue.message as ErrorKey,
  }));
  return { output: result.success ? result.output : undefined, errors: firstPerField(errors) };
}

/** The first value of a field; empty when it did not come. */
export const oneOf = (values: FormValues, name: string): string => values[name]?.[0] ?? '';

/** All values of a field that are not empty. */
export const allOf = (values: FormValues, name: string): string[] => (values[name] ?? []).filter(Boolean);

/** How to reach somebody, as the shape of it wants it. */
export const contactOf = (values: FormValues) => ({
  reach: oneOf(values, 'reach'),
  email: oneOf(values, 'email'),
  phone: oneOf(values, 'phone'),
});
