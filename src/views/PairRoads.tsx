import type { Translate } from '../domain/texts/texts.ts';
import { type RoadPoint, type RoadSides, TwoRoads } from './TwoRoads.tsx';

export interface Roads {
  /** What the list is about. */
  label: string;
  sides: RoadSides;
  points: readonly RoadPoint[];
}

/** The roads of a mentor and a mentee, as small as what the portal knows of them: answers to the matchtest never reach it. */
export const PairRoads = ({ t, roads }: { t: Translate; roads: Roads }) => (
  <section class="link-page__roads" aria-labelledby="roads-title">
    <h2 id="roads-title">{t('link-pages.roads.title')}</h2>
    <TwoRoads {...roads} />
  </section>
);
