import { focusTop } from '../focus-top.ts';
import { say, type Texts } from '../../domain/texts/texts.ts';

/** With an order every line needs its place. */
function isUnanswered(question: HTMLElement): boolean {
  const places = [...question.querySelectorAll('select')];
  return places.length > 0
    ? places.some(({ value }) => value === '')
    : !question.querySelector('input:checked');
}

const errorOf = (question: HTMLElement) => question.querySelector<HTMLElement>('.field__error');

function mark(question: HTMLElement, isOpen: boolean): void {
  question.toggleAttribute('data-invalid', isOpen);
  const error = errorOf(question);
  if (!error) return;
  error.hidden = !isOpen;
  if (isOpen) question.setAttribute('aria-describedby', error.id);
  else question.removeAttribute('aria-describedby');
}

function linkTo(question: HTMLElement, text: string): HTMLLIElement {
  const link = document.createElement('a');
  link.href = `#${question.id}`;
  link.textContent = text;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    question.querySelector<HTMLElement>('input, select')?.focus();
    question.scrollIntoView({ block: 'start' });
  });
  const item = document.createElement('li');
  item.append(link);
  return item;
}

/** Marks questions without an answer, with a list of links that takes the focus. True when there are none. */
export function showOpen(form: HTMLFormElement, texts: Texts): boolean {
  const questions = [...form.querySelectorAll<HTMLElement>('[data-check-question]')];
  const items: HTMLLIElement[] = [];
  for (const [place, question] of questions.entries()) {
    const isOpen = isUnanswered(question);
    mark(question, isOpen);
    if (isOpen) items.push(linkTo(question, say(texts, 'open.item', { number: place + 1 })));
  }
  const summary = form.querySelector<HTMLElement>('[data-error-summary]');
  summary?.querySelector('[data-error-list]')?.replaceChildren(...items);
  if (summary) summary.hidden = items.length === 0;
  if (items.length > 0 && summary) focusTop(summary);
  return items.length === 0;
}
