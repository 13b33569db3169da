import { type Answers, DIRECTIONS } from './answers.ts';
import type { MentorFacts } from './mentor.ts';
import { offerOf } from './offer.fixture.ts';
import { dailyTieBreak } from './order.ts';
import { rank } from './rank.ts';
import type { Rules } from './rules.ts';

const MENTEES = 2000;
const SHOWN = 3;

/** The word lists from which imagined people take their work and wishes. */
export interface WordLists {
  professions: readonly string[];
  settings: readonly string[];
  topics: readonly string[];
  roles: readonly string[];
  regions: readonly string[];
}

/** A number without a pattern, the same in every run. */
export const chance = (name: string, number: number) => dailyTieBreak(name)(number.toString());

export const pickFor = (number: number) => (name: string, ids: readonly string[]) =>
  ids[chance(name, number) % ids.length] ?? '';

/** The answers of an imagined mentee, the same in every run. */
function answersOf(number: number, lists: WordLists): Answers {
  const pick = pickFor(number);
  const topics = [...new Set([pick('first', lists.topics), pick('second', lists.topics)])];
  return {
    profession: pick('profession', lists.professions),
    setting: pick('setting', lists.settings),
    direction: DIRECTIONS[chance('direction', number) % DIRECTIONS.length],
    stepTo: pick('stepTo', lists.professions),
    settingTo: pick('settingTo', lists.settings),
    topics,
    mostImportant: topics[0],
    role: pick('role', lists.roles),
    region: pick('region', lists.regions),
  };
}

/** How often each mentor is among the first three of imagined mentees, over the days of a month. */
export function timesShown(
  mentors: readonly MentorFacts[],
  lists: WordLists,
  rules: Rules,
): ReadonlyMap<string, number> {
  const times = new Map(mentors.map(({ id }) => [id, 0]));
  for (let number = 0; number < MENTEES; number += 1) {
    const today = `2026-11-${String((number % 28) + 1).padStart(2, '0')}`;
    for (const { id } of rank(answersOf(number, lists), offerOf(mentors, { rules, today }), SHOWN).matches)
      times.set(id, (times.get(id) ?? 0) + 1);
  }
  return times;
}

/** How many of the places go to the most shown tenth of the mentors, in whole hundredths, and in words. */
export function spreadOf(times: ReadonlyMap<string, number>): { topTenth: number; inWords: string } {
  const counts = [...times.values()].sort((a, b) => b - a);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const share = (count: number) => Math.round((100 * count) / total);
  const tenth = Math.ceil(counts.length / 10);
  const topTenth = share(counts.slice(0, tenth).reduce((sum, count) => sum + count, 0));
  return {
    topTenth,
    inWords: `${counts.length} open mentors, ${MENTEES} mentees, ${total} places in a first three: the most shown mentor has ${share(counts[0] ?? 0)} %, the least ${share(counts.at(-1) ?? 0)} %, the first tenth together ${topTenth} % (even would be ${share((total * tenth) / counts.length)} %).`,
  };
}
