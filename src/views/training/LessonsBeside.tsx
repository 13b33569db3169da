import type { Translate } from '../../domain/texts/texts.ts';

interface Props {
  t: Translate;
  module: { title: string; href: string };
  lessons: readonly { id: string; href: string; title: string }[];
  /** Id of the lesson that is open. */
  open: string;
  /** Ids of lessons that are done, as the script shows it. */
  done?: readonly string[];
}

/** The lessons of a module beside the one that is open, where a screen has room for them. */
export const LessonsBeside = ({ t, module, lessons, open, done = [] }: Props) => (
  <nav class="lesson__beside no-print" aria-labelledby="lessons-beside" data-pagefind-ignore>
    <h2 id="lessons-beside">{t('training.lesson.beside')}</h2>
    <ol role="list">
      {lessons.map(({ id, href, title }, place) => {
        const isDone = done.includes(id);
        return (
          <li key={id} data-lesson-row={id} data-done={isDone ? '' : undefined}>
            <a href={href} aria-current={id === open ? 'page' : undefined}>
              <span class="lesson__number" aria-hidden="true">
                {place + 1}
              </span>
              <span>
                {title}
                <span data-done-mark hidden={!isDone}>
                  {' '}
                  · {t('training-progress.module.lessonDone')}
                </span>
              </span>
            </a>
          </li>
        );
      })}
    </ol>
    <p>
      <a href={module.href}>{t('training.lesson.toModule', { title: module.title })}</a>
    </p>
  </nav>
);
