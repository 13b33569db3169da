import type { Outline } from '../../domain/training/outline.ts';
import { answered } from '../../domain/training/record.ts';
import { returning, type Returning } from '../../domain/training/review.ts';
import { say } from '../../domain/texts/texts.ts';
import { stringsOnPage } from '../../stores/read-json.ts';
import { $progress, $trouble, changeInReview, openProgress } from '../../stores/training/progress.ts';
import { startQuestion } from '../Lesson/question.ts';
import { fetchOutline } from '../TrainingProgress/outline.ts';
import { dateInWords } from '../TrainingProgress/day.ts';
import { fetchQuestion } from './fetch-question.ts';
import { nextCard } from './schedule.ts';

/** The review: the questions that come back, one at a time. */
export async function startReview(root: HTMLElement, clock: () => Date = () => new Date()): Promise<void> {
  const texts = stringsOnPage(root, 'texts');
  const status = root.querySelector<HTMLElement>('[data-status]');
  const from = root.querySelector<HTMLElement>('[data-from]');
  const place = root.querySelector<HTMLElement>('[data-place]');
  const act = root.querySelector<HTMLElement>('[data-act]');
  const button = act?.querySelector('button');
  const outline = await fetchOutline();
  if (!status || !from || !place || !act || !button) return;
  if (!outline) {
    status.textContent = say(texts, 'review.failed');
    return;
  }

  const tell = (words: string, withFocus: boolean) => {
    status.textContent = words;
    if (withFocus) status.focus();
  };
  /** Shows this question, or none, and hides the button. */
  const showOnly = (form?: HTMLFormElement, title = '') => {
    from.hidden = !form;
    from.textContent = form ? say(texts, 'review.from', { title }) : '';
    place.replaceChildren(...(form ? [form] : []));
    act.hidden = true;
  };
  const offer = (words: string, onClick: () => void) => {
    button.textContent = words;
    button.onclick = onClick;
    act.hidden = false;
  };

  function showQueue(known: Outline, withFocus: boolean): void {
    const all = returning(known, $progress.get(), clock());
    const due = all.filter((one) => one.due <= clock().getTime());
    const [first] = all;
    showOnly();
    if (!first) {
      tell(say(texts, 'review.empty'), withFocus);
    } else if (due.length === 0) {
      tell(say(texts, 'review.notYet', { date: dateInWords(first.due) }), withFocus);
      offer(say(texts, 'review.now'), () => void showNext(known, all));
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
      showOnly();
      offer(say(texts, 'review.retry'), () => void showNext(known, [...rest, item]));
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
        offer(say(texts, 'review.next'), () => void showNext(known, rest));
        const trouble = $trouble.get();
        if (trouble) return say(texts, `trouble.${trouble}`);
        const due = $progress.get().review[item.question]?.due;
        return due === undefined ? undefined : say(texts, 'review.comes', { date: dateInWords(due) });
      },
    });
    showOnly(form, item.lesson.title);
  }
  openProgress(outline.aliases);
  showQueue(outline, false);
}
