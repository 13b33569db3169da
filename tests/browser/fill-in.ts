import type { AnswerKey } from '../../src/domain/training/question.ts';

/** In the page: fills in a question of a lesson, all of it right or all of it wrong. */
export function fillIn(form: HTMLFormElement, isRight: boolean): void {
  const { right } = JSON.parse(form.dataset['key'] ?? '') as AnswerKey;
  for (const [place, part] of [...form.querySelectorAll<HTMLElement>('[data-option]')].entries()) {
    const input = part.querySelector('input');
    const select = part.querySelector('select');
    if (input) input.checked = right.includes(input.value) === isRight;
    // What belongs to the next one belongs to no other.
    const [, belongs = ''] = right[isRight ? place : (place + 1) % right.length]?.split(':') ?? [];
    if (select) select.value = `${part.dataset['option'] ?? ''}:${belongs}`;
  }
  const field = form.querySelector<HTMLInputElement>('.exercise__field input');
  if (field) field.value = isRight ? (right[0] ?? '') : '?';
}
