import type { Translate } from '../domain/texts/texts.ts';

interface Props {
  t: Translate;
  /** Whether the device has a voice of its own for this language, as the script finds out. */
  hasVoice?: boolean;
}

/** A button that has the device read aloud what comes after it, and one to stop that while it reads. */
export const ReadAloud = ({ t, hasVoice }: Props) => (
  <span class="read-aloud no-print" data-read-aloud="" hidden={!hasVoice} data-pagefind-ignore>
    <button class="button" data-kind="quiet" type="button">
      {t('frame.readAloud.start')}
    </button>
    <template data-template="stop">
      <p class="read-aloud__stop no-print">
        <button class="button" type="button">
          {t('frame.readAloud.stop')}
        </button>
      </p>
    </template>
  </span>
);
