import type { Translate } from '../texts/texts.ts';
import { mailLink } from './email.ts';
import type { FormDefinition } from './form.ts';
import { oneOf } from './parse-form.ts';
import { dialLink, type NumberingPlan } from './phone.ts';
import { fieldInWords, type FormChoices } from './review.ts';
import type { FormValues } from './values.ts';

/** How somebody likes to be reached, and where: `href` opens the mail program or dials. */
export interface Reach {
  way: 'email' | 'phone' | 'app';
  words: string;
  href: string;
}

export interface Sender {
  name: string;
  reach: Reach;
}

export interface RequestInWords extends Sender {
  /** Each field that a mentor sees, its text empty where nothing was filled in. */
  lines: readonly { field: string; label: string; text: string }[];
}

export function senderOf(values: FormValues, plan: NumberingPlan): Sender {
  const way = oneOf(values, 'reach');
  const [email, phone] = [oneOf(values, 'email'), oneOf(values, 'phone')];
  const reach: Reach =
    way === 'phone' || way === 'app'
      ? { way, words: phone, href: dialLink(phone, plan) }
      : { way: 'email', words: email, href: mailLink(email) };
  return { name: oneOf(values, 'name'), reach };
}

/** `t` knows every text of the interface. */
export function requestInWords(
  { fields, texts, seenByMentor = [] }: FormDefinition,
  values: FormValues,
  t: Translate,
  { choices, plan }: { choices: FormChoices; plan: NumberingPlan },
): RequestInWords {
  const seen = seenByMentor.flatMap((name) => fields.filter((field) => field.name === name));
  const lines = seen.map((field) => ({
    field: field.name,
    label: t(`${texts}.fields.${field.name}.forMentor`),
    text: fieldInWords(field, values, choices).join(', '),
  }));
  return { ...senderOf(values, plan), lines };
}
