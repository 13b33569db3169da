import type { ComponentChildren } from 'preact';
import { addressIn } from '../../domain/texts/addresses.ts';
import { say } from '../../domain/texts/texts.ts';
import { FIRST_STEP, type MatchTestProps } from './props.ts';

interface Props extends Pick<MatchTestProps, 'texts'> {
  /** How many questions there are. */
  count: number;
  paged: boolean;
  /** Not on the screen: the head of the printed questions, from the page of one of them. */
  onPaper: boolean;
  /** The picture beside it. */
  children?: ComponentChildren;
}

const POINTS = ['time', 'private', 'skip', 'account'] as const;

/** What you get, how long it takes, and that the answers stay on this device. */
export function Start({ texts, count, paged, onPaper, children }: Props) {
  const t = (key: string) => say(texts, key, { count });
  return (
    <section class="form-flow__step matchtest-start" data-on-paper={onPaper || undefined}>
      <h1>{t('start.title')}</h1>
      <p class="lead">{t('start.lead')}</p>
      <div class="matchtest-start__art no-print">{children}</div>
      <ul class="reasons" role="list">
        {POINTS.map((point) => (
          <li key={point}>{t(`start.${point}`)}</li>
        ))}
      </ul>
      <p class="form-flow__buttons">
        {/* Before the script is there it goes to the line below, and the script then opens the question of the address. */}
        <a class="button" href={`#${FIRST_STEP}`} data-needs-script>
          {t('start.button')}
        </a>
        <a class="button" data-kind="quiet" href={addressIn(texts, 'how')}>
          {t('start.how')}
        </a>
      </p>
      {!paged && (
        <p id={FIRST_STEP} data-coming data-needs-script>
          {t('start.coming')}
        </p>
      )}
    </section>
  );
}
