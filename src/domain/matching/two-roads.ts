import type { PathStep } from './mentor.ts';
import type { Reason } from './rank.ts';
import type { PartId, Rules } from './rules.ts';

/** A point on the road of a mentor, a mentee or both, before it gets words. */
export interface RoadStop {
  kind: 'start' | 'you' | 'been' | 'work' | 'step' | 'now' | 'topics';
  /** Work of the mentor; absent at what the mentee does, and at what they will talk about. */
  stage?: PathStep;
  /** What the match gave points for here. */
  reasons: readonly Reason[];
}

type Has = (stage: PathStep) => boolean;

/**
 * The roads of a mentor and a mentee, oldest first: where the mentor began and is now, and between them what the match
 * gave points for. They run apart when nothing that lies on a road is shared.
 */
export function twoRoads(path: readonly PathStep[], reasons: readonly Reason[], rules: Rules): RoadStop[] {
  const given = (part: PartId) => reasons.find((reason) => reason.part === part && reason.points > 0);
  const shared = new Map<number, { kind: 'been' | 'work' | 'step'; reasons: Reason[] }>();
  const put = (kind: 'been' | 'work' | 'step', reason: Reason | undefined, place: number) => {
    if (!reason || place < 0) return;
    const there = shared.get(place);
    if (there) there.reasons.push(reason);
    else shared.set(place, { kind, reasons: [reason] });
  };
  const been = given('been');
  const step = given('step');
  const work = given('work');
  put('been', been, been ? beenAt(path, been) : -1);
  put('step', step, step ? path.findLastIndex(reachedBy(step, rules)) : -1);
  put('work', work, workAt(path, work, [...shared.keys()]));
  const topics = given('topics');

  const you = reasons.find(({ part }) => part === 'been');
  const begins: RoadStop[] = been ? [] : [{ kind: 'you', reasons: you ? [you] : [] }];
  const stops = path.flatMap((stage, place): RoadStop[] => {
    const found = shared.get(place);
    if (found) return [{ ...found, stage }];
    if (place === path.length - 1) return [{ kind: 'now', stage, reasons: [] }];
    return place === 0 ? [{ kind: 'start', stage, reasons: [] }] : [];
  });
  const alone = stops.findIndex(({ kind }) => kind !== 'start');
  return [
    ...stops.slice(0, alone),
    ...begins,
    ...stops.slice(alone),
    ...(topics ? [{ kind: 'topics', reasons: [topics] } as const] : []),
  ];
}

/** Where the mentor did the work of the mentee: in the same setting, else in any. */
function beenAt(path: readonly PathStep[], { facts: { profession, setting } }: Reason): number {
  const isSame: Has = (stage) => stage.profession === profession?.[0];
  const exact = path.findLastIndex((stage) => isSame(stage) && stage.setting === setting?.[0]);
  return exact >= 0 ? exact : path.findLastIndex(isSame);
}

/** Which work is the step that the mentee wants to make. */
function reachedBy({ key, facts }: Reason, { leading }: Rules): Has {
  if (key.startsWith('step-lead')) return ({ profession }) => leading.includes(profession);
  const wanted = facts['to']?.[0];
  if (wanted !== undefined) return ({ profession, setting }) => profession === wanted || setting === wanted;
  return ({ profession }) => profession === facts['profession']?.[0];
}

/** Where the mentor got to know the setting, at a point that is there already if it can. */
function workAt(path: readonly PathStep[], work: Reason | undefined, taken: readonly number[]): number {
  const isThere: Has = ({ setting }) => setting === work?.facts['setting']?.[0];
  return taken.find((place) => path[place] && isThere(path[place])) ?? path.findIndex(isThere);
}
