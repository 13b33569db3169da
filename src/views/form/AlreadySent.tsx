import type { Ref } from 'preact';
import type { Translate } from '../../domain/texts/texts.ts';

interface Props {
  t: Translate;
  reference: string;
  /** The address of the page after sending. */
  received: string;
  /** The step with which a new form begins. */
  start: string;
  heading: Ref<HTMLHeadingElement>;
}

/** What somebody sees who goes back after sending. */
export function AlreadySent({ t, reference, received, start, heading }: Props) {
  return (
    <section class="form-flow__step" aria-labelledby="already-sent">
      <h1 id="already-sent" tabIndex={-1} ref={heading}>
        {t('already.title')}
      </h1>
      <p>{t('already.text')}</p>
      <p class="notice" data-kind="success">
        <span>{t('received.reference')}</span>
        <strong class="reference">{reference}</strong>
      </p>
      <p class="form-flow__buttons">
        <a class="button" href={received}>
          {t('already.look')}
        </a>
        <a class="button" data-kind="secondary" href={`#${start}`}>
          {t('already.again')}
        </a>
      </p>
    </section>
  );
}
