import * as v from 'valibot';
import { type FormValues, valuesFrom } from '../domain/intake/values.ts';
import { readJson } from './read-json.ts';
import { readSession, writeSession } from './session.ts';

export const formValuesSchema = v.record(v.string(), v.array(v.string()));

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

export const readValues = (key: string): FormValues | undefined =>
  readJson(formValuesSchema, readSession(key));
