import * as v from 'valibot';

const MAX_EMAIL = 254;
/** What the browser's own e-mail field accepts, with a dot in the part behind the @. */
const EMAIL =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+$/i;
const DUTCH = /^(?:\+31|0031|0)[1-9]\d{8}$/;
const FOREIGN = /^\+[1-9]\d{6,14}$/;

const trimmed = v.pipe(v.string(), v.trim());

export const emailShape = v.pipe(
  trimmed,
  v.nonEmpty('email.empty'),
  v.maxLength(MAX_EMAIL, 'email.long'),
  v.regex(EMAIL, 'email.form'),
);

/** Kept as typed; spaces, dashes and brackets do not count. */
export const phoneShape = v.pipe(
  trimmed,
  v.nonEmpty('phone.empty'),
  v.check((phone) => {
    const digits = phone.replace(/[\s()-]/g, '');
    return DUTCH.test(digits) || FOREIGN.test(digits);
  }, 'phone.form'),
);
