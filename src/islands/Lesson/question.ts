import { keepRight, markAnswer, type AnswerResult } from '../../domain/training/marking.ts';
import type { AnswerKey } from '../../domain/training/question.ts';
import type { KeptAnswer } from '../../domain/training/progress.ts';
import type { GivenAnswer } from '../../domain/training/record.ts';
import { say, type Texts } from '../../domain/texts/texts.ts';
import { clearMarks, firstWhy, showMarks } from './marks.ts';
import { choose, chosenIn, fieldOf, isFilled, keyIn, partsOf, showSure, sureIn } from './question-form.ts';

export interface QuestionActs {
  /** The texts of `content/interface/nl/training-progress.yaml`. */
  texts: Texts;
  /** Keeps what was answered; gives a sentence when that did not go well. */
  onAnswer: (given: GivenAnswer) => string | undefined;
  /** What was answered before. */
  kept?: KeptAnswer | undefined;
  /** What was chosen and not yet checked, in this tab. */
  draft?: readonly string[] | undefined;
  onDraft?: (chosen: string[]) => void;
}

/** After a first miss: what it was worth, and a hint in place of the answer. */
function hintTexts(form: HTMLFormElement, texts: Texts, result: AnswerResult, sure: boolean | undefined) {
  const hint = form.querySelector('.exercise__hint p')?.textContent;
  const worth = result === 'partly' ? 'partlyFirst' : sure ? 'wrongFirstSure' : 'wrongFirst';
  return [
    say(texts, `lesson.${worth}`),
    hint ? say(texts, 'lesson.hint', { words: hint }) : say(texts, 'lesson.noHint'),
  ];
}

function resultText(texts: Texts, result: AnswerResult, sure: boolean | undefined): string {
  if (result === 'partly') return say(texts, 'lesson.partly');
  if (result === 'wrong') return say(texts, sure ? 'lesson.wrongSure' : 'lesson.wrong');
  if (sure === undefined) return say(texts, 'lesson.right');
  return say(texts, sure ? 'lesson.rightSure' : 'lesson.rightUnsure');
}

function emptyText(form: HTMLFormElement, texts: Texts): string {
  if (fieldOf(form)) return say(texts, 'lesson.emptyText');
  return say(texts, partsOf(form).some(({ select }) => select) ? 'lesson.emptyAll' : 'lesson.empty');
}

function paragraph(...content: (string | Node)[]): HTMLParagraphElement {
  const made = document.createElement('p');
  made.append(...content);
  return made;
}

/** To the explanation of what did not fit, which may be out of sight above or below. */
function linkToWhy(form: HTMLFormElement, texts: Texts): HTMLAnchorElement | undefined {
  const why = firstWhy(form);
  if (!why) return;
  why.id = `${form.id}-why`;
  const link = document.createElement('a');
  link.href = `#${why.id}`;
  link.textContent = say(texts, 'lesson.toWhy');
  return link;
}

/**
 * Makes a question on the page check itself. The focus goes to the feedback, which is therefore read aloud; no button
 * is ever disabled. Also used by the review, for a question that came from another page.
 */
export function startQuestion(form: HTMLFormElement, acts: QuestionActs): FollowAnswer | undefined {
  const key = keyIn(form);
  return key && play(form, key, acts);
}

/** Shows what another tab answered, unless somebody is choosing here. */
type FollowAnswer = (kept: KeptAnswer) => void;

const isSame = (one: GivenAnswer, other: GivenAnswer | undefined): boolean =>
  one.sure === other?.sure && one.opt.join() === other?.opt.join();

function play(form: HTMLFormElement, key: AnswerKey, acts: QuestionActs): FollowAnswer {
  const { texts } = acts;
  const said = form.querySelector<HTMLElement>('[data-said]');
  const submit = form.querySelector<HTMLButtonElement>('[type="submit"]');
  const again = form.querySelector<HTMLButtonElement>('[data-again]');
  form.dataset['live'] = '';
  /** The answer of this tab, or of another. */
  let shown: GivenAnswer | undefined = acts.kept;
  /** How often it went wrong since it was right. The first time brings a hint, the second the answer. */
  let misses = 0;

  function tell(sentences: readonly (string | Node)[], withFocus: boolean): void {
    said?.replaceChildren(...sentences.map((sentence) => paragraph(sentence)));
    if (withFocus) said?.focus();
  }

  function showChecked(checked: boolean): void {
    if (again) again.hidden = !checked;
    if (submit) submit.hidden = checked;
  }

  function show(
    opt: readonly string[],
    sure: boolean | undefined,
    more: readonly string[],
    withFocus: boolean,
  ) {
    const marked = markAnswer(key, opt);
    const tellsAnswer = marked.result === 'right' || misses > 1;
    showMarks(form, marked, tellsAnswer);
    const accepted =
      key.options.length === 0 ? [say(texts, 'lesson.accepted', { answers: key.right.join(', ') })] : [];
    const link = marked.result === 'right' ? undefined : linkToWhy(form, texts);
    const said = tellsAnswer
      ? [resultText(texts, marked.result, sure), ...accepted, ...(link ? [link] : [])]
      : hintTexts(form, texts, marked.result, sure);
    tell([...said, ...more], withFocus);
    showChecked(true);
  }

  function unmark(): void {
    clearMarks(form);
    tell([], false);
    showChecked(false);
  }

  function showKept(kept: KeptAnswer): void {
    shown = kept;
    if (form.dataset['result'] !== undefined) unmark();
    choose(form, kept.opt);
    showSure(form, kept.sure);
    misses = kept.ok ? 0 : kept.tries;
    show(kept.opt, kept.sure, [], false);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!isFilled(form)) {
      tell([emptyText(form, texts)], true);
      return;
    }
    const opt = chosenIn(form);
    const sure = sureIn(form);
    const ok = markAnswer(key, opt).result === 'right';
    misses = ok ? 0 : misses + 1;
    shown = { opt, ok, sure };
    const trouble = acts.onAnswer(shown);
    show(opt, sure, trouble ? [trouble] : [], true);
  });

  again?.addEventListener('click', () => {
    const stays = keepRight(key, chosenIn(form));
    unmark();
    choose(form, stays);
    showSure(form, undefined);
    const first = partsOf(form)[0];
    (fieldOf(form) ?? first?.input ?? first?.select)?.focus();
  });

  function keepChosen({ target }: Event): void {
    if (target instanceof Element && target.closest('[data-sure]')) return;
    if (form.dataset['result'] !== undefined) unmark();
    acts.onDraft?.(chosenIn(form));
  }
  form.addEventListener('change', keepChosen);
  // A field says that it changed only when somebody leaves it.
  fieldOf(form)?.addEventListener('input', keepChosen);

  // Somebody may have begun to answer before the script came.
  if (chosenIn(form).length > 0) acts.onDraft?.(chosenIn(form));
  else if (acts.draft) choose(form, acts.draft);
  else if (acts.kept) showKept(acts.kept);

  return (kept) => {
    const isChoosing = form.dataset['result'] === undefined && chosenIn(form).length > 0;
    if (!isChoosing && !isSame(kept, shown)) showKept(kept);
  };
}
