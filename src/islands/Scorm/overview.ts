import type { ScormCourse } from '../../domain/scorm/course.ts';
import type { ModuleStanding } from '../../domain/scorm/standing.ts';
import { say, type Texts } from '../../domain/texts/texts.ts';
import type { Progress } from '../../domain/training/progress.ts';

/** Writes only real changes, because a screen reader announces every one. */
export function tellAt(place: Element | null, words: string): void {
  if (place && place.textContent !== words) place.textContent = words;
}

/** Says at each lesson of the list whether it is done. */
function showLessons(list: ParentNode, progress: Progress, texts: Texts): void {
  for (const link of list.querySelectorAll<HTMLElement>('[data-lesson]')) {
    const kept = progress.lessons[link.dataset['lesson'] ?? ''];
    const isDone = typeof kept?.done === 'number';
    link.toggleAttribute('data-done', isDone);
    tellAt(
      link.querySelector('[data-mark]'),
      kept ? `(${say(texts, isDone ? 'frame.done' : 'frame.busy')})` : '',
    );
  }
}

/** Shows beside the lesson how far somebody is, and whether they passed. */
export function showStanding(
  course: ScormCourse,
  progress: Progress,
  standing: ModuleStanding,
  passed: boolean,
): void {
  const { texts, pass } = course;
  const { lessonsDone, lessons, right, questions, score } = standing;
  showLessons(document, progress, texts);
  const bar = document.querySelector('progress');
  if (bar) bar.value = lessonsDone;
  tellAt(
    document.querySelector('[data-progress]'),
    say(texts, 'frame.progress', { done: lessonsDone, count: lessons }),
  );
  tellAt(
    document.querySelector('[data-score]'),
    say(texts, 'frame.score', { right, count: questions, score }),
  );
  const place = document.querySelector<HTMLElement>('[data-passed]');
  place?.toggleAttribute('data-reached', passed);
  tellAt(place, passed ? say(texts, 'frame.passed') : say(texts, 'frame.need', { pass }));
}

/** Shows in the list which page is open. */
export function showPlace(href: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('nav a')) {
    if (link.getAttribute('href') === href) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}
