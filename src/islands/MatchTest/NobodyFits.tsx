import type { Ranking } from '../../domain/matching/rank.ts';
import { addressIn } from '../../domain/texts/addresses.ts';
import { say } from '../../domain/texts/texts.ts';
import { ANSWERS_STEP, type MatchTestProps } from './props.ts';

interface Props extends Pick<MatchTestProps, 'texts' | 'matching'> {
  loosen: Ranking['loosen'];
}

/** Nobody is left: which must to drop, and who can help. Nothing is dropped automatically. */
export function NobodyFits({ texts, matching, loosen }: Props) {
  const t = (key: string) => say(texts, key);
  return (
    <>
      <p class="lead">{t('result.none')}</p>
      <p class="notice" data-kind="tip">
        {loosen
          ? say(matching.texts, `loosen.${loosen.must}`, { count: loosen.count })
          : say(matching.texts, 'loosen.none')}
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
