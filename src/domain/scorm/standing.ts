import type { Progress } from '../training/progress.ts';
import type { Course } from './course.ts';

/** How somebody stands in a module. */
export interface Standing {
  lessonsDone: number;
  lessons: number;
  /** Questions of which the answer was right at least once. */
  right: number;
  questions: number;
  /** The share of right answers in whole percents, rounded down: 79.9 is no 80. */
  score: number;
  allDone: boolean;
  /** All lessons done, and enough right. There is no `failed`: every question can be done again. */
  passed: boolean;
}

/** How somebody with this progress stands in this module. */
export function standingIn(
  { lessons, pass }: Pick<Course, 'lessons' | 'pass'>,
  progress: Progress,
): Standing {
  const questions = lessons.flatMap((lesson) => lesson.questions);
  const done = lessons.filter(({ id }) => typeof progress.lessons[id]?.done === 'number').length;
  const right = questions.filter(({ id }) => typeof progress.answers[id]?.right === 'number').length;
  const score = questions.length === 0 ? 0 : Math.floor((100 * right) / questions.length);
  const allDone = done === lessons.length;
  return {
    lessonsDone: done,
    lessons: lessons.length,
    right,
    questions: questions.length,
    score,
    allDone,
    passed: allDone && score >= pass,
  };
}
