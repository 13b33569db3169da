import type { ProgrammeWords } from '../domain/programmes/programme.ts';
import type { Translate } from '../domain/texts/texts.ts';

/** Who helps in a programme, and how mentor and mentee meet there. */
export function ProgrammeLines({ t, programme }: { t: Translate; programme: ProgrammeWords }) {
  return (
    <p class="soft">
      {t('link-pages.programme.coordinator', { coordinator: programme.coordinator })}{' '}
      {t('link-pages.programme.rhythm', { rhythm: programme.rhythm })}
    </p>
  );
}
