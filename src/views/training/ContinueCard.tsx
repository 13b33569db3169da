import type { Translate } from '../../domain/texts/texts.ts';

interface Props {
  t: Translate;
  /** The lesson where somebody is, as the script shows it. */
  lesson?: { href: string; title: string };
}

/** Where the visitor was in the training. Nothing is shown to anybody who has not begun. */
export const ContinueCard = ({ t, lesson }: Props) => (
  <section class="go-on" data-go-on hidden={!lesson} aria-labelledby="go-on" data-pagefind-ignore>
    <h2 id="go-on">{t('training-progress.goOn.title')}</h2>
    <p>
      <a
        href={lesson?.href ?? t('addresses.training')}
        data-to={t('training-progress.goOn.to', { title: '{title}' })}
      >
        {lesson ? t('training-progress.goOn.to', lesson) : t('training-progress.goOn.text')}
      </a>
    </p>
  </section>
);
