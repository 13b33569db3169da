import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Answers, DIRECTIONS } from './answers.ts';
import { TODAY } from './arbitrary.ts';
import type { MentorFacts } from './mentor.ts';
import { turnsOn } from './order.ts';
import { rank } from './rank.ts';
import { offerOf, readYaml } from './test-offer.ts';

const FOLDER = 'content/mentors';
const mentees = 2000;
const shown = 3;

/** The real mentors, as they are today: what matters is who is found, so all of them confirmed. */
function realMentors(): MentorFacts[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.mdx'));
  return files.map((file) => {
    const matter = readFileSync(`${FOLDER}/${file}`, 'utf8').split(/^---$/m)[1] ?? '';
    const facts = parse(matter) as Omit<MentorFacts, 'id'>;
    const availability = { ...facts.availability, confirmed: TODAY };
    return { ...facts, id: file.replace('.mdx', ''), availability };
  });
}

const idsOf = (vocabulary: string) =>
  Object.keys(readYaml(`content/vocabulary/${vocabulary}.yaml`) as object);
const lists = {
  professions: idsOf('professions'),
  settings: idsOf('settings'),
  topics: idsOf('topics'),
  roles: idsOf('roles'),
  regions: idsOf('regions'),
};

/** A number without a pattern, the same in every run. */
const chance = (name: string, number: number) => turnsOn(name)(number.toString());

/** The answers of an imagined mentee, the same in every run. */
function answersOf(number: number): Answers {
  const pick = (name: string, ids: readonly string[]) => ids[chance(name, number) % ids.length] ?? '';
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

const mentors = realMentors();
const open = mentors.filter(({ availability }) => availability.open && availability.places > 0);

describe.skipIf(open.length === 0)('Who is seen', () => {
  const dayOf = (number: number) => `2026-11-${(number % 28) + 1}`.replace(/-(\d)$/, '-0$1');
  const times = new Map(open.map(({ id }) => [id, 0]));
  for (let number = 0; number < mentees; number += 1) {
    const offer = offerOf(open, { today: dayOf(number) });
    for (const { id } of rank(answersOf(number), offer, shown).matches)
      times.set(id, (times.get(id) ?? 0) + 1);
  }
  const counts = [...times.values()].sort((a, b) => b - a);
  const total = counts.reduce((sum, count) => sum + count, 0);

  it('shows every open mentor to somebody among the first three', () => {
    expect([...times].filter(([, count]) => count === 0).map(([id]) => id)).toEqual([]);
  });

  it('does not let a few mentors take the places of all', ({ annotate }) => {
    const share = (count: number) => Math.round((100 * count) / total);
    const topTenth = counts.slice(0, Math.ceil(open.length / 10)).reduce((sum, count) => sum + count, 0);
    const spread = `${open.length} open mentors, ${mentees} mentees, ${total} places in a first three: the most shown mentor has ${share(counts[0]!)} %, the least ${share(counts.at(-1)!)} %, the first tenth together ${share(topTenth)} % (even would be ${share((total * Math.ceil(open.length / 10)) / open.length)} %).`;
    void annotate(spread);
    expect(share(topTenth), spread).toBeLessThan(35);
  });
});
