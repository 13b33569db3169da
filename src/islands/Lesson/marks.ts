import type { Marked } from '../../domain/training/marking.ts';
import { copyOf } from '../copy-of.ts';
import { partsOf } from './question-form.ts';

function unfold(why: HTMLDetailsElement | null): void {
  if (!why) return;
  why.dataset['shown'] = '';
  why.open = true;
}

/**
 * Marks each part with a shape and words, and unfolds why: of what was chosen and of what is right. Until it tells the
 * answer, it leaves out what was missed and the reasons that would give it away: those of a place or a pair.
 */
export function showMarks(form: HTMLFormElement, marked: Marked, tellsAnswer: boolean): void {
  clearMarks(form);
  form.dataset['result'] = marked.result;
  for (const { id, element, select, why } of partsOf(form)) {
    const mark = marked.parts[id];
    if (!mark || (mark === 'missed' && !tellsAnswer)) continue;
    element.dataset['mark'] = mark;
    element.querySelector('.exercise__choice')?.append(copyOf(form, mark));
    if (tellsAnswer || mark === 'right' || !select) unfold(why);
  }
  if (tellsAnswer) unfold(form.querySelector<HTMLDetailsElement>(':scope > [data-why]'));
}

/** The explanation to read first: of what was chosen and does not fit, or else of what does. */
export const firstWhy = (form: HTMLFormElement): HTMLDetailsElement | null =>
  form.querySelector<HTMLDetailsElement>('[data-mark="wrong"] [data-shown]') ??
  form.querySelector<HTMLDetailsElement>('[data-shown]');

export function clearMarks(form: HTMLFormElement): void {
  delete form.dataset['result'];
  for (const mark of form.querySelectorAll('.exercise__mark')) mark.remove();
  for (const { element } of partsOf(form)) delete element.dataset['mark'];
  for (const why of form.querySelectorAll<HTMLDetailsElement>('[data-why]')) {
    delete why.dataset['shown'];
    why.removeAttribute('id');
    why.open = false;
  }
}
