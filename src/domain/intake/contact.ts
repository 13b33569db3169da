import * as v from 'valibot';
import { isEmail, MAX_EMAIL, plainEmail } from './email.ts';
import type { FormField } from './field.ts';
import { canGetMessages, canonicalPhone, type NumberingPlan } from './phone.ts';
import { lineShape } from './text.ts';
import { withoutHidden } from './typed.ts';

const MAX_PHONE = 30;

const emailShape = v.pipe(
  lineShape,
  v.maxLength(MAX_EMAIL, 'email.long'),
  v.transform(plainEmail),
  v.nonEmpty('email.empty'),
  v.check(isEmail, 'email.form'),
);

/** Kept as somebody writes it, but without hidden signs. */
const phoneShape = (plan: NumberingPlan) =>
  v.pipe(
    lineShape,
    v.transform(withoutHidden),
    v.nonEmpty('phone.empty'),
    v.maxLength(MAX_PHONE, 'phone.form'),
    v.check((phone) => canonicalPhone(phone, plan) !== undefined, 'phone.form'),
  );

const mobileShape = (plan: NumberingPlan) =>
  v.pipe(
    phoneShape(plan),
    v.check((phone) => canGetMessages(canonicalPhone(phone, plan) ?? '+', plan), 'phone.mobile'),
  );

/** One way to reach somebody. */
export const contactShape = (plan: NumberingPlan) =>
  v.variant(
    'reach',
    [
      v.object({ reach: v.literal('email'), email: emailShape }),
      v.object({ reach: v.literal('phone'), phone: phoneShape(plan) }),
      v.object({ reach: v.literal('app'), phone: mobileShape(plan) }),
    ],
    'reach.empty',
  );
/** The question how somebody wants to be reached, the same in every form. */
export const reachField: FormField = { name: 'reach', kind: 'reach', rule: contactShape };

export type Contact = v.InferOutput<ReturnType<typeof contactShape>>;

/** The mail address or the telephone number itself. */
export const addressOf = (contact: Contact): string =>
  contact.reach === 'email' ? contact.email : contact.phone;
