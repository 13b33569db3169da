import { type FormValues, valuesFrom } from '../domain/intake/values.ts';
import { readSession, writeSession } from './session.ts';

export function valuesOf(form: HTMLFormElement): FormValues {
  return valuesFrom(new FormData(form));
}

/** Fields that the values do not name keep what they have. */
export function fillForm(form: HTMLFormElement, values: FormValues): void {
  for (const field of form.elements) {
    const isField =
      field instanceof HTMLInputElement ||
      field instanceof HTMLSelectElement ||
      field instanceof HTMLTextAreaElement;
    if (!isField) continue;
    const given = values[field.name];
    const isChoice =
      field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox');
    if (isChoice) field.checked = given?.includes(field.value) ?? false;
    else if (given?.[0] !== undefined) field.value = given[0];
  }
}

/** Keeps the values of a form in this tab, so that a reload loses nothing; `undefined` wipes them. */
export function keepValues(key: string, values: FormValues | undefined): void {
  writeSession(key, values && JSON.stringify(values));
}

export function readValues(key: string): FormValues | undefined {
  try {
    const values: unknown = JSON.parse(readSession(key) ?? 'null');
    if (values === null || typeof values !== 'object') return undefined;
    return Object.fromEntries(
      Object.entries(values).filter(
        (entry): entry is [string, string[]] =>
          Array.isArray(entry[1]) && entry[1].every((value) => typeof value === 'string'),
      ),
    );
  } catch {
    return undefined;
  }
}
