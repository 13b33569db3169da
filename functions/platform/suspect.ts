import type { FormValues } from '../../src/domain/intake/values.ts';

const FASTEST_MS = 2000;

/**
 * Whether a program probably filled in the form: the field that nobody sees is filled, or the form was sent within two
 * seconds. Such a form is marked and never dropped. Without a script there is no time to look at, and no mark.
 */
export function isSuspect(values: FormValues, now: Date): boolean {
  const opened = Number(values['opened']?.[0] || NaN);
  const took = now.getTime() - opened;
  return Boolean(values['website']?.[0]) || (took >= 0 && took < FASTEST_MS);
}
