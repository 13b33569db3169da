import type { ComponentChildren } from 'preact';
import type { Texts, Translate } from '../../domain/texts/texts.ts';
import type { PlacementQuestion } from '../../domain/training/placement.ts';

interface Props {
  t: Translate;
  module: { title: string; href: string };
  /** All lessons of the module, in order. */
  lessons: readonly PlacementQuestion['lesson'][];
  /** Address of the final check. */
  check: string;
  questions: readonly PlacementQuestion[];
  /** What the script says. */
  said?: Texts;
  /** What the script shows: a question to answer, or which lessons to skim. */
  shown?: {
    status: string;
    question?: ComponentChildren;
    skim?: readonly { title: string; href: string }[];
    onward?: { words: string; href: string };
  };
}

/** A short start for who is experienced: three questions of a module, one at a time, and which lessons they may skim. */
export function Placement({ t, module, lessons, check, questions, said, shown }: Props) {
  const own = (key: string, facts = {}) => t(`training-progress.placement.${key}`, facts);
  return (
    <article
      class="wrapper own-page"
      data-width="text"
      data-placement
      data-lessons={JSON.stringify(lessons)}
      data-questions={JSON.stringify(questions)}
      data-texts={said && JSON.stringify(said)}
    >
      <header class="page-head">
        <h1>{own('title', { module: module.title })}</h1>
        <p class="lead">{own('lead')}</p>
      </header>
      <p class="training-note" data-without-script>
        {own('noScript')}
      </p>
      <p class="training-note" role="status" tabIndex={-1} data-status>
        {shown?.status}
      </p>
      <div class="own-page__place" data-place>
        {shown?.question}
      </div>
      <section data-outcome hidden={!shown?.skim} aria-labelledby="skim-title">
        <h2 id="skim-title">{own('skimTitle')}</h2>
        <ul class="goal-list" data-skim>
          {shown?.skim?.map((lesson) => (
            <Lesson key={lesson.href} {...lesson} />
          ))}
        </ul>
        <template data-template="lesson">
          <Lesson {...module} />
        </template>
      </section>
      <p data-onward hidden={!shown?.onward}>
        <a class="button" href={shown?.onward?.href ?? check}>
          {shown?.onward?.words ?? t('training.module.toCheck')}
        </a>
      </p>
      <p data-act hidden>
        <button class="button" type="button" />
      </p>
      <p>
        <a href={module.href}>{own('toModule')}</a>
      </p>
    </article>
  );
}

const Lesson = ({ title, href }: { title: string; href: string }) => (
  <li>
    <a href={href}>{title}</a>
  </li>
);
