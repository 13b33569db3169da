import type { Translate } from '../domain/texts/texts.ts';
import type { RoadPoint, RoadSides } from './TwoRoads.tsx';

/** The example on the home page. */
export function homeRoad(t: Translate): RoadPoint[] {
  const point = (key: string) => ({ label: t(`home.path.${key}.who`), text: t(`home.path.${key}.what`) });
  return [
    { who: 'mentor', ...point('mentor') },
    { who: 'shared', ...point('been') },
    { who: 'shared', ...point('step'), ahead: true },
    { who: 'mentor', ...point('now'), ahead: true },
    { who: 'shared', ...point('talk'), ahead: true },
  ];
}

/** Of nobody in particular. */
export const homeSides = (t: Translate): RoadSides => ({
  mentor: t('matchtest.roads.mentor'),
  you: t('matchtest.roads.self'),
});
