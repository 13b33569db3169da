import { say, type Texts } from '../../domain/texts/texts.ts';

/** Shows how many questions are answered and conversations open, and whether the lesson is done. */
type ShowEnd = (answered: number, openTalks: number, isDone: boolean) => void;

/** Plays the end of a lesson: the count of its questions, and the button for who has read it. */
export function startLessonEnd(
  section: HTMLElement | null,
  questions: number,
  texts: Texts,
  onRead: () => void,
): ShowEnd {
  const title = section?.querySelector('h2');
  const count = section?.querySelector('[data-count]');
  const status = section?.querySelector('[data-status]');
  let shown: string | undefined;

  section?.querySelector('button')?.addEventListener('click', () => {
    onRead();
    title?.focus();
  });

  return (answered, openTalks, isDone) => {
    const counted = [
      ...(questions > 0 ? [say(texts, 'lesson.count', { done: answered, count: questions })] : []),
      ...(openTalks > 0 && !isDone ? [say(texts, 'lesson.talkOpen')] : []),
    ].join('. ');
    if (count) count.textContent = counted;
    section?.toggleAttribute('data-done', isDone);
    section?.querySelectorAll<HTMLElement>('[data-until-done], [data-when-done]').forEach((part) => {
      part.hidden = isDone === 'untilDone' in part.dataset;
    });
    const words = [counted, ...(isDone ? [say(texts, 'lesson.done')] : [])].filter(Boolean).join('. ');
    // What is there when the page opens is not announced.
    if (status && shown !== undefined && shown !== words) status.textContent = words;
    shown = words;
  };
}
