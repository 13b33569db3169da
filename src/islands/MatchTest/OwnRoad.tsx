import { say } from '../../domain/texts/texts.ts';
import { LiveText } from '../../views/LiveText.tsx';
import { TwoRoads } from '../../views/TwoRoads.tsx';
import type { Answered } from './in-words.ts';
import { ownRoad } from './own-road.ts';
import type { MatchTestProps } from './props.ts';

interface Props extends Answered, Pick<MatchTestProps, 'questions'> {
  left: string | undefined;
}

/** Beside the questions, where the page is wide: the road that grows with each answer. */
export function OwnRoad({ left, ...about }: Props) {
  const t = (key: string) => say(about.texts, `ownRoad.${key}`);
  const sides = { mentor: say(about.texts, 'roads.mentor'), you: say(about.texts, 'roads.self') };
  return (
    <section class="own-road no-print" aria-labelledby="own-road">
      <h2 class="minor-heading" id="own-road">
        <LiveText>{t('title')}</LiveText>
      </h2>
      <TwoRoads points={ownRoad(about, left)} label={t('label')} sides={sides} />
    </section>
  );
}
