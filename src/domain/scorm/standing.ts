import type { Progress } from '../training/progress.ts';
import type { ScormCourse } from './course.ts';

export interface ModuleStanding {
  lessonsDone: number;
  lessons: number;
  /** Questions answered right at least once. */
  right: number;
  questions: number;
  /** In whole percents, rounded down: 79.9 does not count as 80. */
  score: number;
  allDone: boolean;
  /** There is no `failed`, because every question can be done again. */
  passed: boolean;
}

export function standingIn(
  { lessons, pass }: Pick<ScormCourse, 'lessons' | 'pass'>,
  progress: Progress,
): ModuleStanding {
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
