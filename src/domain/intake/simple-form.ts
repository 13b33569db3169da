import type * as v from 'valibot';
import { addressOf, type Contact } from './contact.ts';
import type { ErrorKey, FieldError } from './error-keys.ts';
import type { FormField } from './field.ts';
import type { FormDefinition, Known } from './form.ts';
import { allOf, contactOf, firstPerField, oneOf, readShape } from './read-shape.ts';
import type { FormValues } from './values.ts';

/** What was filled in, by the name that the shape uses for it. */
function inputOf(fields: readonly FormField[], values: FormValues): Record<string, unknown> {
  const answer = ({ name, kind }: FormField): [string, unknown] => {
    if (kind === 'reach') return ['contact', contactOf(values)];
    return [name, kind === 'many' ? allOf(values, name) : oneOf(values, name)];
  };
  return Object.fromEntries(fields.map(answer));
}

/** Values that no list on the page offers. */
function strangers(fields: readonly FormField[], values: FormValues, { options }: Known): FieldError[] {
  return fields
    .filter((field) => typeof field.options === 'string')
    .filter(({ name }) => allOf(values, name).some((id) => !options.has(`${name}:${id}`)))
    .map(({ name }) => ({ field: name, key: `${name}.unknown` as ErrorKey }));
}

type Answers = Readonly<Record<string, unknown>> & { contact: Contact };

/**
 * A form of one page whose fields have the names of its shape. The fields stand in the order of the shape, so that
 * errors come in the order of the page.
 */
export function simpleForm(
  form: Omit<FormDefinition, 'parse'>,
  shape: v.GenericSchema<unknown, Answers>,
): FormDefinition {
  return {
    ...form,
    parse(values, known) {
      const { output, errors } = readShape(shape, inputOf(form.fields, values));
      const all = firstPerField([...errors, ...(known ? strangers(form.fields, values, known) : [])]);
      if (output === undefined || all.length > 0) return { ok: false, errors: all };
      return { ok: true, answers: output, reach: addressOf(output.contact), mentors: [] };
    },
  };
}
