import { integer, maxValue, minValue, number, object, pipe, regex, string, type InferOutput } from 'valibot';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MODULE = /^[a-z][a-z0-9-]*$/;

/** What a certificate on paper says. The names are short, because every character makes its QR code denser. */
export const claimsShape = object({
  n: string(),
  m: pipe(string(), regex(MODULE)),
  v: string(),
  /** Day on which the check was passed, such as `2026-11-23`. */
  d: pipe(string(), regex(DAY)),
  /** Percentage. */
  s: pipe(number(), integer(), minValue(0), maxValue(100)),
  jti: string(),
});
export type Claims = InferOutput<typeof claimsShape>;

/** A `kid` with this prefix belongs to a machine where the site is only tried out. */
export const TRIAL_KEY = 'proef-';
