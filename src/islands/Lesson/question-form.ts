import { type AnswerKey, answerKeySchema } from '../../domain/training/question.ts';
import { readJson } from '../../stores/read-json.ts';

/** An option, pair or step of a question, with the fields in it. */
export interface Part {
  id: string;
  element: HTMLElement;
  input: HTMLInputElement | null;
  select: HTMLSelectElement | null;
  why: HTMLDetailsElement | null;
}

/** The parts of a question in the order of the page. */
export const partsOf = (form: HTMLFormElement): Part[] =>
  [...form.querySelectorAll<HTMLElement>('[data-option]')].map((element) => ({
    id: element.dataset['option'] ?? '',
    element,
    input: element.querySelector('input'),
    select: element.querySelector('select'),
    why: element.querySelector('details'),
  }));

/** The field of a question that asks for words. */
export const fieldOf = (form: HTMLFormElement): HTMLInputElement | null =>
  form.querySelector('.exercise__field input');

/** What is right in this question, as the page says it. */
export const keyIn = (form: HTMLFormElement): AnswerKey | undefined =>
  readJson(answerKeySchema, form.dataset['key']);

/** See `KeptAnswer.opt`. */
export function chosenIn(form: HTMLFormElement): string[] {
  const field = fieldOf(form);
  if (field) return field.value.trim() ? [field.value.trim()] : [];
  return partsOf(form).flatMap(({ id, input, select }) => {
    if (input) return input.checked ? [id] : [];
    return select?.value ? [select.value] : [];
  });
}

/** Whether there is enough to check: something, or with an order or pairs something on each line. */
export function isFilled(form: HTMLFormElement): boolean {
  const parts = partsOf(form);
  const chosen = chosenIn(form).length;
  return parts.some(({ select }) => select) ? chosen === parts.length : chosen > 0;
}

/** Options that no longer exist are skipped. */
export function choose(form: HTMLFormElement, opt: readonly string[]): void {
  const field = fieldOf(form);
  if (field) field.value = opt[0] ?? '';
  for (const { id, input, select } of partsOf(form)) {
    if (input) input.checked = opt.includes(id);
    if (select) select.value = opt.find((one) => one.startsWith(`${id}:`)) ?? '';
  }
}

const sureFields = (form: HTMLFormElement) => form.querySelectorAll<HTMLInputElement>('[data-sure] input');

/** Whether the learner says to be sure; undefined when they do not say. */
export function sureIn(form: HTMLFormElement): boolean | undefined {
  const chosen = [...sureFields(form)].find(({ checked }) => checked);
  return chosen && chosen.value === 'yes';
}

export function showSure(form: HTMLFormElement, sure: boolean | undefined): void {
  for (const field of sureFields(form))
    field.checked = sure !== undefined && (field.value === 'yes') === sure;
}
