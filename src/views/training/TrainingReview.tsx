import type { ComponentChildren } from 'preact';
import type { Texts, Translate } from '../../domain/texts/texts.ts';

interface Props {
  t: Translate;
  /** What the script says. */
  said?: Texts;
  /** What the script shows: how many questions are due, and the one to answer now. */
  shown?: { status: string; from: string; act: string; question: ComponentChildren };
}

/** The questions that come back, one at a time. The script fetches them from their lessons. */
export function TrainingReview({ t, said, shown }: Props) {
  const own = (key: string) => t(`training-progress.review.${key}`);
  return (
    <article class="wrapper own-page" data-width="text" data-review data-texts={said && JSON.stringify(said)}>
      <header class="page-head">
        <h1>{own('title')}</h1>
        <p class="lead">{own('lead')}</p>
      </header>
      <p class="training-note" data-without-script>
        {own('noScript')}
      </p>
      <p class="training-note" role="status" tabIndex={-1} data-status>
        {shown?.status}
      </p>
      <div class="own-page__place">
        <p class="soft" data-from hidden={!shown}>
          {shown?.from}
        </p>
        <div data-place>{shown?.question}</div>
        <p data-act hidden={!shown}>
          <button class="button" type="button">
            {shown?.act}
          </button>
        </p>
      </div>
      <p>
        <a href={t('addresses.training')}>{own('toTraining')}</a>
      </p>
    </article>
  );
}
