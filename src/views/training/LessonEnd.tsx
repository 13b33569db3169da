import type { Translate } from '../../domain/texts/texts.ts';

interface Props {
  t: Translate;
  /** How far somebody is, as the script of the lesson shows it. */
  shown?: { answered: number; questions: number; isDone: boolean };
}

/** The end of a lesson: how many of its questions have an answer, and a button for who has read it. */
export function LessonEnd({ t, shown }: Props) {
  const say = (key: string, facts = {}) => t(`training-progress.lesson.${key}`, facts);
  const isDone = shown?.isDone ?? false;
  return (
    <section
      class="lesson__done"
      data-lesson-end
      data-done={isDone ? '' : undefined}
      data-needs-script
      data-pagefind-ignore
    >
      <h2 tabIndex={-1}>
        <span data-until-done hidden={isDone}>
          {say('doneTitle')}
        </span>
        <span data-when-done hidden={!isDone}>
          {say('done')}
        </span>
      </h2>
      <p data-count>{shown && say('count', { done: shown.answered, count: shown.questions })}</p>
      <p data-until-done hidden={isDone}>
        <button class="button" data-kind="secondary" type="button">
          {say('readIt')}
        </button>
      </p>
      <p class="visually-hidden" role="status" data-status />
    </section>
  );
}
