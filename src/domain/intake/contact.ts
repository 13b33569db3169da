import * as v from 'valibot';
import type { FormField } from './field.ts';
import { lineShape } from './text.ts';

const MAX_EMAIL = 254;
const MAX_PHONE = 30;
/** What the browser's own e-mail field accepts, with a dot in the part behind the @. */
const EMAIL =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+$/i;
const DUTCH = /^(?:\+31|0031|0)[1-9]\d{8}$/;
const DUTCH_MOBILE = /^(?:\+31|0031|0)6\d{8}$/;
const FOREIGN = /^\+(?!31)[1-9]\d{6,14}$/;

const emailShape = v.pipe(
  lineShape,
  v.nonEmpty('email.empty'),
  v.maxLength(MAX_EMAIL, 'email.long'),
  v.regex(EMAIL, 'email.form'),
);

/** Without what people put between the digits; in `+31 (0)6` the zero is not dialled. */
const digitsOf = (phone: string) => phone.replace(/^((?:\+|00)31)\s*\(0\)/, '$1').replace(/[\s().-]/g, '');

const isPhone = (phone: string) => DUTCH.test(digitsOf(phone)) || FOREIGN.test(digitsOf(phone));

/** Kept as typed. */
const phoneShape = v.pipe(
  lineShape,
  v.nonEmpty('phone.empty'),
  v.maxLength(MAX_PHONE, 'phone.form'),
  v.check(isPhone, 'phone.form'),
);

/** A number that can get a message in an app. */
const mobileShape = v.pipe(
  phoneShape,
  v.check((phone) => !DUTCH.test(digitsOf(phone)) || DUTCH_MOBILE.test(digitsOf(phone)), 'phone.mobile'),
);

/** One way to reach somebody. */
export const contactShape = v.variant(
  'reach',
  [
    v.object({ reach: v.literal('email'), email: emailShape }),
    v.object({ reach: v.literal('phone'), phone: phoneShape }),
    v.object({ reach: v.literal('app'), phone: mobileShape }),
  ],
  'reach.empty',
);
/** The question how somebody wants to be reached, the same in every form. */
export const reachField: FormField = { name: 'reach', kind: 'reach', rule: contactShape };

export type Contact = v.InferOutput<typeof contactShape>;

/** The mail address or the telephone number itself. */
export const addressOf = (contact: Contact): string =>
  contact.reach === 'email' ? contact.email : contact.phone;
