import type { Translate } from '../domain/texts/texts.ts';

/**
 * Shares the page that is open: by the sheet of the device, or by its address on the clipboard. `ShareScript.astro`
 * makes it work; without a script it is not there.
 */
export const ShareButton = ({ t }: { t: Translate }) => (
  <button
    class="button no-print"
    data-kind="quiet"
    data-needs-script=""
    data-share-page=""
    data-copied={t('frame.share.copied')}
    type="button"
  >
    <span aria-live="polite">{t('frame.share.page')}</span>
  </button>
);
