import { keepDraw, readKeptDraw } from '../../stores/training/kept-draw.ts';
import { sendCheck } from './send-check.ts';

const isTouched = (form: HTMLFormElement): boolean =>
  form.querySelector('.check__questions :checked') !== null;
const hiddenIn = (form: HTMLFormElement, name: 'draw' | 'tries'): string =>
  form.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value ?? '';

/** Keeps which questions these are and what is chosen, so that a reload loses nothing. */
export function keepAnswers(module: string, form: HTMLFormElement): void {
  const answers: Record<string, string[]> = {};
  for (const { name, value } of form.querySelectorAll<HTMLInputElement>('.check__questions :checked'))
    (answers[name] ??= []).push(value);
  keepDraw(module, { draw: hiddenIn(form, 'draw'), answers });
}

/**
 * The page with the questions of before a reload, and the answers so far, as the edge renders it. Undefined when there
 * were none, when it is too late to hand them in, or when somebody began to answer these.
 */
export async function resume(module: string, form: HTMLFormElement): Promise<HTMLElement | undefined> {
  const kept = readKeptDraw(module);
  if (!kept || kept.draw === hiddenIn(form, 'draw') || isTouched(form)) return undefined;
  const fields = new URLSearchParams({ draw: kept.draw, tries: hiddenIn(form, 'tries'), resume: 'yes' });
  for (const [question, options] of Object.entries(kept.answers))
    for (const option of options) fields.append(question, option);
  form.style.visibility = 'hidden';
  const before = await sendCheck(form, fields).catch(() => undefined);
  form.style.visibility = '';
  if (typeof before !== 'object' || isTouched(form)) return undefined;
  return before.part.querySelector('form[data-check]') ? before.part : undefined;
}
