import type { Marked, PartMark } from '../../domain/training/marking.ts';
import type { AnswerKey } from '../../domain/training/question.ts';
import { say, type Texts } from '../../domain/texts/texts.ts';
import { make } from './make.ts';
import { partsOf } from './question-form.ts';

/** A shape beside the words, so that nobody needs the colour. */
const SHAPES: Readonly<Record<PartMark, string>> = { right: '✓', wrong: '✗', missed: '→' };

function wordsOf(mark: PartMark, kind: AnswerKey['kind'], texts: Texts): string {
  if (mark === 'right') return say(texts, 'lesson.partRight');
  if (mark === 'wrong') return say(texts, 'lesson.partWrong');
  return say(texts, kind === 'more' ? 'lesson.partMissed' : 'lesson.partAnswer');
}

function unfold(why: HTMLDetailsElement | null): void {
  if (!why) return;
  why.dataset['shown'] = '';
  why.open = true;
}

/** Marks each part with a shape and words, and unfolds why: of what was chosen and of what is right. */
export function showMarks(form: HTMLFormElement, { kind }: AnswerKey, marked: Marked, texts: Texts): void {
  clearMarks(form);
  form.dataset['result'] = marked.result;
  for (const { id, element, why } of partsOf(form)) {
    const mark = marked.parts[id];
    if (!mark) continue;
    element.dataset['mark'] = mark;
    const shape = make('span', { 'aria-hidden': 'true' }, SHAPES[mark]);
    const words = make('p', { class: 'exercise__mark' }, shape, ` ${wordsOf(mark, kind, texts)}`);
    element.querySelector('.exercise__choice')?.append(words);
    unfold(why);
  }
  unfold(form.querySelector<HTMLDetailsElement>(':scope > [data-why]'));
}

export function clearMarks(form: HTMLFormElement): void {
  delete form.dataset['result'];
  for (const mark of form.querySelectorAll('.exercise__mark')) mark.remove();
  for (const { element } of partsOf(form)) delete element.dataset['mark'];
  for (const why of form.querySelectorAll<HTMLDetailsElement>('[data-why]')) {
    delete why.dataset['shown'];
    why.open = false;
  }
}
