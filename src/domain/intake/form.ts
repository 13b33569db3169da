import type { AddressName } from '../texts/addresses.ts';
import { type FormField, namesOf } from './field.ts';
import { type Known, type Parsed, parseForm } from './parse-form.ts';
import type { NumberingPlan } from './phone.ts';
import type { FormValues } from './values.ts';

export const FORM_NAMES = ['request', 'talk', 'mentor', 'message'] as const;
export type FormName = (typeof FORM_NAMES)[number];

/** One screen of a form. Its heading is `steps.<name>` in the texts of the form. */
export interface FormStep {
  name: string;
  fields: readonly FormField[];
}

/** The step after all others, and its name in the address: what will be sent. */
export const CHECK_STEP = 'check';

interface FormOutline {
  name: FormName;
  texts: string;
  endpoint: string;
  pages: { form: AddressName; received: AddressName };
  steps: readonly FormStep[];
  /** What the mentor who is asked reads, in order, with `fields.<name>.forMentor` as its label. After a yes also `reach`. */
  seenByMentor?: readonly string[];
}

/** One form, as its page and the edge agree on it. */
export interface FormDefinition extends FormOutline {
  fields: readonly FormField[];
  /** Reads the fields, in the browser and at the edge. Never throws. Without `known` any id will do. */
  parse: (values: FormValues, plan: NumberingPlan, known?: Known) => Parsed;
}

export function defineForm(outline: FormOutline): FormDefinition {
  const fields = outline.steps.flatMap((step) => step.fields);
  return { ...outline, fields, parse: (values, plan, known) => parseForm(fields, values, plan, known) };
}

/** On which step a field stands. A message about the form as a whole stands at what will be sent. */
export function formStepOf({ steps }: FormDefinition, field: string): string {
  const holds = (step: FormStep) =>
    step.fields.some((other) => other.name === field || namesOf(other).includes(field));
  return steps.find(holds)?.name ?? CHECK_STEP;
}

export const asksFor = ({ fields }: FormDefinition, kind: FormField['kind']): boolean =>
  fields.some((field) => field.kind === kind);
