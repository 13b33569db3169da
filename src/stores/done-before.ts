import type { FormValues } from '../domain/intake/values.ts';
import { valuesOf } from './form-values.ts';

const isDone = (field: Element): boolean => {
  if (field instanceof HTMLSelectElement)
    return [...field.options].some((option) => option.selected !== option.defaultSelected && option.value);
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  if (!(field instanceof HTMLInputElement) || field.type === 'hidden') return false;
  const isChoice = field.type === 'radio' || field.type === 'checkbox';
  return isChoice ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
};

/** What the visitor ticked, chose and typed before the script came: fields that are not as the page brought them. */
export function doneBefore(form: HTMLFormElement): FormValues {
  const names = new Set([...form.elements].filter(isDone).map((field) => field.getAttribute('name')));
  return Object.fromEntries(Object.entries(valuesOf(form)).filter(([name]) => names.has(name)));
}
