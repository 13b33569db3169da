import type { Outline } from '../../domain/training/outline.ts';
import { answered } from '../../domain/training/record.ts';
import { returning, type Returning } from '../../domain/training/review.ts';
import { say, type Texts } from '../../domain/texts/texts.ts';
import { $progress, $trouble, changeInReview, openProgress } from '../../stores/training/progress.ts';
import { make } from '../Lesson/make.ts';
import { startQuestion } from '../Lesson/question.ts';
import { fetchOutline } from '../TrainingProgress/outline.ts';
import { dateInWords } from '../TrainingProgress/day.ts';
import { fetchQuestion } from './fetch-question.ts';
import { nextCard } from './schedule.ts';

/** A button that does this. */
function actButton(words: string, act: () => void): HTMLButtonElement {
  const button = make('button', { class: 'button', type: 'button' }, words);
  button.addEventListener('click', act);
  return button;
}

/** The review: the questions that come back, one at a time. */
export async function startReview(root: HTMLElement, clock: () => Date = () => new Date()): Promise<void> {
  const texts = JSON.parse(root.dataset['texts'] ?? '{}') as Texts;
  const status = root.querySelector<HTMLElement>('[data-status]');
  const place = root.querySelector<HTMLElement>('[data-place]');
  const outline = await fetchOutline();
  if (!status || !place) return;
  if (!outline) {
    status.textContent = say(texts, 'review.failed');
    return;
  }
  openProgress(outline.aliases);
  showQueue(outline, false);

  function tell(words: string, withFocus: boolean): void {
    if (!status) return;
    status.textContent = words;
    if (withFocus) status.focus();
  }

  function showQueue(known: Outline, withFocus: boolean): void {
    const all = returning(known, $progress.get(), clock());
    const due = all.filter((one) => one.due <= clock().getTime());
    const [first] = all;
    place?.replaceChildren();
    if (!first) {
      tell(say(texts, 'review.empty'), withFocus);
    } else if (due.length === 0) {
      tell(say(texts, 'review.notYet', { date: dateInWords(first.due) }), withFocus);
      place?.append(actButton(say(texts, 'review.now'), () => void showNext(known, all)));
    } else {
      tell(say(texts, 'review.due', { count: due.length }), withFocus);
      void showNext(known, due, withFocus);
    }
  }

  async function showNext(known: Outline, queue: readonly Returning[], withFocus = true): Promise<void> {
    const [item, ...rest] = queue;
    if (!item) {
      showQueue(known, true);
      return;
    }
    const form = await fetchQuestion(item.lesson.href, item.question);
    if (!form) {
      tell(say(texts, 'review.failed'), true);
      place?.replaceChildren(
        actButton(say(texts, 'review.retry'), () => void showNext(known, [...rest, item])),
      );
      return;
    }
    showQuestion(known, form, item, rest);
    if (withFocus) form.focus();
  }

  function showQuestion(
    known: Outline,
    form: HTMLFormElement,
    item: Returning,
    rest: readonly Returning[],
  ): void {
    let isGraded = false;
    const from = make('p', { class: 'soft' }, say(texts, 'review.from', { title: item.lesson.title }));
    const next = actButton(say(texts, 'review.next'), () => void showNext(known, rest));
    next.hidden = true;
    form.tabIndex = -1;
    startQuestion(form, {
      texts,
      onAnswer: (given) => {
        const now = clock();
        changeInReview((progress) => {
          const kept = answered(progress, item.question, given, now);
          // Only the first answer tells how well it was known.
          if (isGraded) return kept;
          const card = nextCard(progress.review[item.question], given, now);
          return { ...kept, review: { ...kept.review, [item.question]: card } };
        });
        isGraded = true;
        next.hidden = false;
        const trouble = $trouble.get();
        if (trouble) return say(texts, `trouble.${trouble}`);
        const due = $progress.get().review[item.question]?.due;
        return due === undefined ? undefined : say(texts, 'review.comes', { date: dateInWords(due) });
      },
    });
    place?.replaceChildren(from, form, make('p', {}, next));
  }
}
