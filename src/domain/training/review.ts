import type { Outline, OutlineLesson } from './outline.ts';
import type { Progress } from './progress.ts';
import { comesBack } from './summary.ts';

/** In milliseconds. */
export interface Returning {
  question: string;
  lesson: OutlineLesson;
  due: number;
}

const DAY = 24 * 60 * 60_000;

/** When a question comes back. One that was stored in the future, by a wrong clock, comes back at once. */
function dueOf(progress: Progress, question: string, now: Date): number {
  const card = progress.review[question];
  const answer = progress.answers[question];
  const last = Math.max(card?.last ?? 0, answer?.last ?? 0);
  if (last > now.getTime()) return now.getTime();
  return card ? card.due : last + DAY;
}

/** The questions of the review, earliest first, without questions that no longer exist. */
export const returning = ({ modules }: Outline, progress: Progress, now: Date): Returning[] =>
  modules
    .flatMap(({ lessons }) => lessons)
    .flatMap((lesson) =>
      lesson.questions
        .filter(({ id }) => comesBack(progress.answers[id], id in progress.review))
        .map(({ id }) => ({ question: id, lesson, due: dueOf(progress, id, now) })),
    )
    .sort((a, b) => a.due - b.due);
