import * as v from 'valibot';
import { addressOf, contactShape } from './contact.ts';
import type { FieldError } from './field-error.ts';
import { answerName, type FormField, MENTOR_PLACES, ruleOf } from './field.ts';
import type { NumberingPlan } from './phone.ts';
import type { FormValues } from './values.ts';

/** What only the built site and the edge know of the values that a form offers. */
export interface Known {
  /** Ids of the mentors that exist. */
  mentors: ReadonlySet<string>;
  /** Ids of the mentors who take no requests now. */
  closed: ReadonlySet<string>;
  programmes: ReadonlyMap<string, string>;
  paused: ReadonlySet<string>;
  /** Every `field:id` that a list of choices offers. */
  options: ReadonlySet<string>;
}

/** Answers that can be stored, or one error a field in the order of the form. */
export type Parsed =
  | {
      ok: true;
      answers: Readonly<Record<string, unknown>>;
      /** The mail address or the telephone number of the sender, as typed. */
      reach: string;
      /** The mentors that were chosen, best first; empty when the form asks for none. */
      mentors: readonly string[];
    }
  | { ok: false; errors: readonly FieldError[] };

export const oneOf = (values: FormValues, name: string): string => values[name]?.[0] ?? '';

export const allOf = (values: FormValues, name: string): string[] => (values[name] ?? []).filter(Boolean);

export const mentorsOf = (values: FormValues): string[] =>
  MENTOR_PLACES.map((place) => oneOf(values, place)).filter(Boolean);

/** What was filled in, as the rule of the field wants it. */
function inputOf({ name, kind }: FormField, values: FormValues): unknown {
  if (kind === 'mentors') return mentorsOf(values);
  if (kind === 'reach')
    return {
      reach: oneOf(values, 'reach'),
      email: oneOf(values, 'email'),
      phone: oneOf(values, 'phone'),
    };
  return kind === 'many' || kind === 'wishes' ? allOf(values, name) : oneOf(values, name);
}

/** The places of mentors who stand at an earlier place too: there another one can be chosen. */
function repeatedPlaces(values: FormValues): string[] {
  const named = MENTOR_PLACES.map((place) => oneOf(values, place));
  return MENTOR_PLACES.filter((_, index) => named[index] && named.indexOf(named[index]) < index);
}

/** Values that no list on the page offers, and mentors who cannot be asked. */
function strangers(field: FormField, values: FormValues, known: Known): FieldError[] {
  const { name, kind, options } = field;
  if (kind === 'mentors') {
    const chosen = mentorsOf(values);
    const programmes = new Set(chosen.map((id) => known.programmes.get(id)));
    const isPaused = [...programmes].some((id) => id !== undefined && known.paused.has(id));
    const closed = MENTOR_PLACES.filter((place) => known.closed.has(oneOf(values, place)));
    return [
      ...(chosen.some((id) => !known.mentors.has(id)) ? [{ field: name, key: `${name}.unknown` }] : []),
      ...(programmes.size > 1 ? [{ field: name, key: `${name}.programmes` }] : []),
      ...(isPaused ? [{ field: name, key: `${name}.paused` }] : []),
      ...closed.map((place) => ({ field: place, key: `${name}.closed` })),
    ];
  }
  const isStrange = (id: string) => typeof options === 'string' && !known.options.has(`${name}:${id}`);
  return allOf(values, name).some(isStrange) ? [{ field: name, key: `${name}.unknown` }] : [];
}

/** The first error of each control; what is wrong with a list as a whole goes before what is wrong with one place. */
function firstErrors({ name }: FormField, errors: readonly FieldError[]): FieldError[] {
  const first = errors.filter(
    ({ field }, index) => errors.findIndex((other) => other.field === field) === index,
  );
  const ofAll = first.filter(({ field }) => field === name);
  return ofAll.length > 0 ? ofAll : first;
}

function parseField(
  field: FormField,
  values: FormValues,
  { plan, known }: { plan: NumberingPlan; known: Known | undefined },
) {
  const result = v.safeParse(ruleOf(field, plan), inputOf(field, values));
  const errors = (result.issues ?? []).flatMap(({ path, message }): FieldError[] => {
    if (message === `${field.name}.twice`)
      return repeatedPlaces(values).map((place) => ({ field: place, key: message }));
    // Of the ways to reach somebody, the one that was chosen.
    const part = field.kind === 'reach' ? path?.[0]?.key : undefined;
    return [{ field: typeof part === 'string' ? part : field.name, key: message }];
  });
  return {
    output: result.output,
    errors: firstErrors(field, [...errors, ...(known ? strangers(field, values, known) : [])]),
  };
}

export function parseForm(
  fields: readonly FormField[],
  values: FormValues,
  plan: NumberingPlan,
  known?: Known,
): Parsed {
  const parsed = fields.map((field) => ({ field, ...parseField(field, values, { plan, known }) }));
  const errors = parsed.flatMap((one) => one.errors);
  if (errors.length > 0) return { ok: false, errors };
  // The mentors are kept apart, because their order can change.
  const stored = parsed.filter(({ field }) => field.kind !== 'mentors');
  const answers = Object.fromEntries(stored.map(({ field, output }) => [answerName(field), output]));
  const contact = v.safeParse(contactShape(plan), answers['contact']);
  return {
    ok: true,
    answers,
    reach: contact.success ? addressOf(contact.output) : '',
    mentors: mentorsOf(values),
  };
}
