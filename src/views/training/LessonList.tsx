import type { Translate } from '../../domain/texts/texts.ts';

interface ListedLesson {
  id: string;
  href: string;
  title: string;
  summary: string;
  minutes: number;
}

interface Props {
  t: Translate;
  lessons: readonly ListedLesson[];
  /** Ids of lessons that are done, as the script shows it. */
  done?: readonly string[];
}

/** The lessons of a module in order. */
export const LessonList = ({ t, lessons, done = [] }: Props) => (
  <ol class="lesson-list" role="list">
    {lessons.map(({ id, href, title, summary, minutes }, place) => {
      const isDone = done.includes(id);
      return (
        <li key={id} data-lesson={id} data-done={isDone ? '' : undefined}>
          <span class="lesson-list__number" aria-hidden="true">
            {place + 1}
          </span>
          <div>
            <a href={href}>{title}</a>
            <p>{summary}</p>
            <p class="soft small">
              {t('training.lesson.minutes', { count: minutes })}
              <span data-done-mark>{isDone && ` · ${t('training-progress.module.lessonDone')}`}</span>
            </p>
          </div>
        </li>
      );
    })}
  </ol>
);
