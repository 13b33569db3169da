import type { MentorFacts } from '../../domain/matching/mentor.ts';
import type { Match } from '../../domain/matching/rank.ts';
import { type RoadStop, twoRoads } from '../../domain/matching/two-roads.ts';
import { say } from '../../domain/texts/texts.ts';
import type { RoadPoint } from '../../views/TwoRoads.tsx';
import type { MatchTestProps } from './props.ts';
import { shownLabel } from './wording.ts';

interface About extends Pick<MatchTestProps, 'texts' | 'lists' | 'rules'> {
  match: Match;
  mentor: MentorFacts;
  /** The first name. */
  name: string;
}

/** Where the mentee is now or was before; from the last of these on, the road is still ahead. */
const BEHIND: readonly RoadStop['kind'][] = ['you', 'been', 'work'];

/** The points of the two roads in words, and the reasons that they say. */
export function roadPointsOf({ match, mentor, rules, ...words }: About) {
  const stops = twoRoads(mentor.path, match.reasons, rules);
  const now = stops.findLastIndex(({ kind }) => BEHIND.includes(kind));
  const said = stops.filter(({ kind }) => kind !== 'you').flatMap(({ reasons }) => reasons);
  return { points: stops.map((stop, place) => ({ ...inWords(stop, words), ahead: place > now })), said };
}

function inWords(
  { kind, stage, reasons }: RoadStop,
  { texts, lists, name }: Pick<About, 'texts' | 'lists' | 'name'>,
): RoadPoint {
  const [reason] = reasons;
  const label = (list: string, ids: readonly string[] = []) =>
    ids.map((id) => shownLabel(lists, list, id)).join(', ');
  const whose = (key: string) => say(texts, `roads.${key}`, { name });
  const work = (one: {
    profession?: readonly string[] | undefined;
    setting?: readonly string[] | undefined;
  }) => ({
    text: label('professions', one.profession) || say(texts, 'roads.youUnknown'),
    more: label('settings', one.setting) || undefined,
  });
  const { profession, setting, topics } = reason?.facts ?? {};
  if (kind === 'you') return { who: 'you', label: whose('you'), ...work({ profession, setting }) };
  if (kind === 'topics') return { who: 'shared', label: whose('topics'), text: label('topics', topics) };
  const there = work({ profession: stage && [stage.profession], setting: stage && [stage.setting] });
  if (kind === 'start' || kind === 'now') return { who: 'mentor', label: whose(kind), ...there };
  if (kind === 'work') return { who: 'shared', label: whose('work'), text: there.more ?? there.text };
  if (kind === 'been')
    return { who: 'shared', label: whose(stage?.to === undefined ? 'beenNow' : 'been'), ...there };
  return { who: 'shared', label: whose(reason?.outcome === 'met' ? 'step' : 'stepPartly'), ...there };
}
