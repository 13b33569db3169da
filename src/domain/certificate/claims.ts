import { integer, maxValue, minValue, number, object, pipe, regex, string, type InferOutput } from 'valibot';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MODULE = /^[a-z][a-z0-9-]*$/;

/** What a certificate on paper says; short names, because every letter makes its QR code finer. */
export const claimsShape = object({
  /** The name that somebody filled in. */
  n: string(),
  /** Id of the module. */
  m: pipe(string(), regex(MODULE)),
  /** Version of the module. */
  v: string(),
  /** Day on which the check was passed, such as `2026-11-23`. */
  d: pipe(string(), regex(DAY)),
  /** Percentage of questions that were right. */
  s: pipe(number(), integer(), minValue(0), maxValue(100)),
  /** Number of the certificate. */
  jti: string(),
});
export type Claims = InferOutput<typeof claimsShape>;

/** Keys with this at the start of their `kid` are of a machine where the site is tried out. */
export const TRIAL_KEY = 'proef-';
