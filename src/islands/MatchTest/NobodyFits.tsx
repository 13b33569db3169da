import type { Ranking } from '../../domain/matching/rank.ts';
import { addressIn } from '../../domain/texts/addresses.ts';
import { say } from '../../domain/texts/texts.ts';
import { ANSWERS_STEP, type MatchTestProps } from './props.ts';

interface Props extends Pick<MatchTestProps, 'texts' | 'matching'> {
  loosen: Ranking['loosen'];
  /** Whether anything is a must: who asked for nothing is not told to ask for less. */
  hasMusts: boolean;
}

/** Nobody is left: which must to drop, and who can help. Nothing is dropped automatically. */
export function NobodyFits({ texts, matching, loosen, hasMusts }: Props) {
  const t = (key: string) => say(texts, key);
  const most = hasMusts ? say(matching.texts, 'loosen.none') : t('result.noneAlikeTip');
  return (
    <>
      <p class="lead">{t(hasMusts ? 'result.none' : 'result.noneAlike')}</p>
      <p class="notice" data-kind="tip">
        {loosen ? say(matching.texts, `loosen.${loosen.must}`, { count: loosen.count }) : most}
      </p>
      <p class="cluster">
        <a class="button" href={`#${ANSWERS_STEP}`}>
          {t('result.change')}
        </a>
        <a class="button" data-kind="secondary" href={addressIn(texts, 'mentors')}>
          {t('result.all')}
        </a>
        <a href={addressIn(texts, 'contact')}>{t('result.ask')}</a>
      </p>
    </>
  );
}
