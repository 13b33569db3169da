import { keepDraw, readKeptDraw } from '../../stores/training/kept-draw.ts';
import { fieldsOf } from './fields-of.ts';
import { sendCheck } from './send-check.ts';

/** What is chosen so far: the boxes that are ticked, and the places that were given. */
function answersIn(form: HTMLFormElement): Record<string, string[]> {
  const fields = fieldsOf(form);
  const questions = [...form.querySelectorAll('[data-check-question]')];
  return Object.fromEntries(
    questions.flatMap(({ id }): [string, string[]][] => {
      const chosen = fields.getAll(id).filter((value) => value !== '');
      return chosen.length > 0 ? [[id, chosen]] : [];
    }),
  );
}

const isTouched = (form: HTMLFormElement): boolean => Object.keys(answersIn(form)).length > 0;
const hiddenIn = (form: HTMLFormElement, name: 'draw' | 'tries'): string =>
  form.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value ?? '';

/** Keeps which questions these are and what is chosen, so that a reload loses nothing. */
export function keepAnswers(module: string, form: HTMLFormElement): void {
  keepDraw(module, { draw: hiddenIn(form, 'draw'), answers: answersIn(form) });
}

/**
 * The page with the questions of before a reload, and the answers so far, as the edge renders it. Undefined when there
 * were none, when it is too late to hand them in, or when somebody began to answer these: then those are kept.
 */
export async function resume(module: string, form: HTMLFormElement): Promise<HTMLElement | undefined> {
  if (isTouched(form)) {
    keepAnswers(module, form);
    return undefined;
  }
  const kept = readKeptDraw(module);
  if (!kept || kept.draw === hiddenIn(form, 'draw')) return undefined;
  const fields = new URLSearchParams({ draw: kept.draw, tries: hiddenIn(form, 'tries'), resume: 'yes' });
  for (const [question, options] of Object.entries(kept.answers))
    for (const option of options) fields.append(question, option);
  form.style.visibility = 'hidden';
  const before = await sendCheck(form, fields).catch(() => undefined);
  form.style.visibility = '';
  if (typeof before !== 'object' || isTouched(form)) return undefined;
  return before.part.querySelector('form[data-check]') ? before.part : undefined;
}
