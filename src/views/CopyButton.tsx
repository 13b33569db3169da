import type { Translate } from '../domain/texts/texts.ts';

interface Props {
  /** Every text of the interface. */
  t: Translate;
  /** What goes to the clipboard; a screen reader hears it too. */
  text: string;
}

/** Copies what people must keep. `CopyScript.astro` makes it work; without a script it is not there. */
export const CopyButton = ({ t, text }: Props) => (
  <button
    class="button copy-button"
    data-kind="quiet"
    data-copy-text={text}
    data-copied={t('frame.copied')}
    type="button"
  >
    <span aria-live="polite">{t('frame.copy')}</span> <bdi class="visually-hidden">{text}</bdi>
  </button>
);
