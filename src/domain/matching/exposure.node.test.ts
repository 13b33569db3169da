import { describe, expect, it } from 'vitest';
import { mentorWith } from './arbitrary.fixture.ts';
import { chance, pickFor, spreadOf, timesShown, type WordLists } from './exposure.fixture.ts';
import { rules } from './offer.fixture.ts';

const numbered = (name: string, length: number) =>
  Array.from({ length }, (_, index) => `${name}-${index + 1}`);
const lists: WordLists = {
  professions: numbered('profession', 20),
  settings: numbered('setting', 8),
  topics: numbered('topic', 20),
  roles: numbered('role', 4),
  regions: numbered('region', 6),
};

/** A mentor with a career of two or three steps and some topics, the same in every run. */
function mentorOf(number: number) {
  const pick = pickFor(number);
  const path = ['one', 'two', 'three'].slice(chance('steps', number) % 2).map((step, index) => ({
    profession: pick(`profession ${step}`, lists.professions),
    setting: pick(`setting ${step}`, lists.settings),
    from: 2000 + 5 * index,
  }));
  return mentorWith({
    id: `mentor-${number}`,
    path,
    topics: [...new Set(['1', '2', '3', '4'].map((place) => pick(`topic ${place}`, lists.topics)))],
    roles: [...new Set(['1', '2', '3'].map((place) => pick(`role ${place}`, lists.roles)))],
    regions: [pick('region', lists.regions)],
  });
}

describe('Who is seen', () => {
  const open = Array.from({ length: 32 }, (_, number) => mentorOf(number));
  const times = timesShown(open, lists, rules);

  it('shows every open mentor to somebody among the first three', () => {
    expect([...times].filter(([, count]) => count === 0)).toEqual([]);
  });

  it('does not let a few mentors take the places of all', ({ annotate }) => {
    const { topTenth, inWords } = spreadOf(times);
    void annotate(inWords);
    expect(topTenth, inWords).toBeLessThan(35);
  });
});
