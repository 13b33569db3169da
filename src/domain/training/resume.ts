import type { OutlineLesson } from './outline.ts';
import type { Progress } from './progress.ts';

export const isLessonDone = (progress: Progress, id: string): boolean =>
  typeof progress.lessons[id]?.done === 'number';

/** The lesson to go on with, of these in order: the one of the last act, or the first open one after it, or before it. */
export function nextLesson<Lesson extends Pick<OutlineLesson, 'id'>>(
  lessons: readonly Lesson[],
  progress: Progress,
): Lesson | undefined {
  const last = ({ id }: Lesson) => progress.lessons[id]?.last ?? 0;
  const latest = lessons.toSorted((a, b) => last(b) - last(a))[0];
  const place = latest && last(latest) > 0 ? lessons.indexOf(latest) : 0;
  return [...lessons.slice(place), ...lessons.slice(0, place)].find(({ id }) => !isLessonDone(progress, id));
}

/** The first open question of a lesson that was begun, or else a conversation that did not come to an end. */
export function openPart(
  { questions, talks }: { questions: readonly string[]; talks: readonly string[] },
  { answers, talks: begun }: Progress,
): string | undefined {
  if (!questions.some((id) => id in answers) && !talks.some((id) => id in begun)) return undefined;
  return questions.find((id) => !(id in answers)) ?? talks[0];
}
