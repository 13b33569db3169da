import type { FieldError } from './error-keys.ts';
import type { FormField } from './field.ts';
import type { FormValues } from './values.ts';

export type FormName = 'request' | 'talk' | 'mentor' | 'message';

/** What only the built site and the edge know of the values that a form offers. */
export interface Known {
  /** Ids of the mentors that exist. */
  mentors: ReadonlySet<string>;
  /** Ids of the mentors who take no requests now. */
  closed: ReadonlySet<string>;
  /** Every `field:id` that a list of choices offers. */
  options: ReadonlySet<string>;
}

/** Answers that can be stored, or one error a field in the order of the form. */
export type Parsed<Answers = Readonly<Record<string, unknown>>> =
  | {
      ok: true;
      answers: Answers;
      /** The mail address or the telephone number of the sender, as typed. */
      reach: string;
      /** The mentors that were chosen, best first; empty when the form asks for none. */
      mentors: readonly string[];
    }
  | { ok: false; errors: readonly FieldError[] };

/** One form, as its page and the edge agree on it. */
export interface FormDefinition {
  name: FormName;
  /** Where the fields go. */
  endpoint: string;
  /** Addresses of its pages. Without `check` the form is sent right away. */
  pages: { form: string; check?: string; received: string };
  /** What it asks, in order. */
  fields: readonly FormField[];
  /** Reads the fields, in the browser and at the edge. Never throws. Without `known` any id will do. */
  parse: (values: FormValues, known?: Known) => Parsed;
}

/** Where somebody comes after sending. `token` is the secret part of the link to follow it. */
export function receivedAddress(
  { name, pages: { received } }: FormDefinition,
  reference: string,
  token: string,
): string {
  const form: Record<string, string> = name === 'request' ? {} : { form: name };
  return `${received}?${new URLSearchParams({ ...form, ref: reference, t: token }).toString()}`;
}
