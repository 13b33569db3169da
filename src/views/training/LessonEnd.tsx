import type { Translate } from '../../domain/texts/texts.ts';

interface Props {
  t: Translate;
  /** Where somebody goes on: the next lesson, or the final check after the last one. */
  next: { href: string; title?: string | undefined };
  /** How far somebody is, as the script of the lesson shows it. */
  shown?: { answered: number; questions: number; isDone: boolean };
}

/** The end of a lesson: the way on, how many of its questions have an answer, and a button for who has read it. */
export function LessonEnd({ t, next, shown }: Props) {
  const say = (key: string, facts = {}) => t(`training-progress.lesson.${key}`, facts);
  const isDone = shown?.isDone ?? false;
  return (
    <section class="lesson__done" data-lesson-end data-done={isDone ? '' : undefined} data-pagefind-ignore>
      <h2 tabIndex={-1} data-needs-script>
        <span data-until-done hidden={isDone}>
          {say('doneTitle')}
        </span>
        <span data-when-done hidden={!isDone}>
          {say('done')}
        </span>
      </h2>
      <p data-count data-needs-script>
        {shown && say('count', { done: shown.answered, count: shown.questions })}
      </p>
      <p class="lesson__onward">
        <a class="button" href={next.href} rel="next">
          {next.title === undefined
            ? t('training.module.toCheck')
            : t('training.lesson.next', { title: next.title })}
        </a>
        <span data-until-done data-needs-script hidden={isDone}>
          <button class="button" data-kind="secondary" type="button">
            {say('readIt')}
          </button>
        </span>
      </p>
      <p class="visually-hidden" role="status" data-status />
    </section>
  );
}
