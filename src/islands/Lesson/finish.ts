import { say, type Texts } from '../../domain/texts/texts.ts';

/** The part of the page that says how far the lesson is. */
export interface Finish {
  show: (answered: number, done: boolean) => void;
}

/** Makes the end of the lesson live: how many questions are answered, and a button for who has read it. */
export function startFinish(
  section: HTMLElement | null,
  questions: number,
  texts: Texts,
  onRead: () => void,
): Finish {
  const title = section?.querySelector<HTMLElement>('h2');
  const count = section?.querySelector<HTMLElement>('[data-count]');
  const status = section?.querySelector<HTMLElement>('[data-status]');
  const button = section?.querySelector<HTMLButtonElement>('button');
  let shown: string | undefined;

  button?.addEventListener('click', () => {
    onRead();
    title?.focus();
  });

  return {
    show(answered, done) {
      const counted = say(texts, 'lesson.count', { done: answered, count: questions });
      const words = [...(questions > 0 ? [counted] : []), ...(done ? [say(texts, 'lesson.done')] : [])].join(
        '. ',
      );
      if (count) count.textContent = questions > 0 ? counted : '';
      if (title) title.textContent = say(texts, done ? 'lesson.done' : 'lesson.doneTitle');
      if (button) button.hidden = done;
      section?.toggleAttribute('data-done', done);
      // What is there when the page opens is not announced.
      if (status && shown !== undefined && shown !== words) status.textContent = words;
      shown = words;
    },
  };
}
