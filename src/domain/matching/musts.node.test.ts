import { describe, expect, it } from 'vitest';
import type { Answers, Experience } from './answers.ts';
import { mentorWith } from './arbitrary.fixture.ts';
import type { PathStep } from './mentor.ts';
import { hasBeenThrough } from './musts.ts';
import { rank } from './rank.ts';
import { offerOf, rules } from './offer.fixture.ts';

const nurse = { profession: 'verpleegkundige', setting: 'ziekenhuis', from: 2005, to: 2012 };
const inHomeCare = { profession: 'verpleegkundige', setting: 'thuiszorg', from: 2012 };
const leader = { profession: 'teamleider', setting: 'ziekenhuis', from: 2012 };

const shown = (
  answers: Answers,
  mentors = [mentorWith({ id: 'a' }), mentorWith({ id: 'ab', topics: ['grenzen'] })],
) =>
  rank(answers, offerOf(mentors))
    .matches.map(({ id }) => id)
    .sort();

describe('Musts', () => {
  it('ask for the most important topic, or for any topic when none is most important', () => {
    const topics = ['werkdruk', 'grenzen'];
    expect(shown({ topics, musts: ['topics'] })).toEqual(['a', 'ab']);
    expect(shown({ topics, mostImportant: 'grenzen', musts: ['topics'] })).toEqual(['ab']);
  });

  it('ask nothing on a question that was skipped', () => {
    expect(shown({ musts: ['topics', 'role', 'languages', 'formats', 'region', 'dayParts'] })).toEqual([
      'a',
      'ab',
    ]);
  });

  it('leave out exactly the mentors who were named, with room or without', () => {
    expect(shown({ leaveOut: ['a'] })).toEqual(['ab']);
    expect(shown({ leaveOut: ['ab', 'b'] })).toEqual(['a']);
  });

  it('when two musts give back as many mentors, name the one that is easier to let go', () => {
    const evening = mentorWith({ id: 'a', dayParts: ['avond'] });
    const arabic = mentorWith({ id: 'b', languages: ['ar'], dayParts: ['ochtend'] });
    const wishes: Answers = { topics: ['werkdruk'], languages: ['nl'], dayParts: ['ochtend'] };
    const ranking = rank({ ...wishes, musts: ['languages', 'dayParts'] }, offerOf([evening, arabic]));
    expect(ranking.loosen).toEqual({ must: 'dayParts', count: 1 });
  });

  it('count only mentors with room as given back', () => {
    const full = mentorWith({
      id: 'a',
      availability: { capacity: 1, places: 0, open: true, confirmed: '2026-11-20' },
    });
    const answers: Answers = { topics: ['werkdruk'], languages: ['ar'], musts: ['languages'] };
    expect(rank(answers, offerOf([full]))).toMatchObject({ total: 0, apart: [] });
    expect(rank(answers, offerOf([full]))).not.toHaveProperty('loosen');
  });
});

describe('What a mentor has been through', () => {
  const answers: Answers = { profession: 'teamleider', setting: 'ggz' };
  const has = (experience: Experience, path: PathStep[], given = answers) =>
    hasBeenThrough(experience, path, given, rules);

  it.each<[Experience, PathStep[], boolean]>([
    ['my-profession', [nurse, leader], true],
    ['my-profession', [nurse], false],
    ['my-setting', [nurse, leader], false],
    ['other-profession', [nurse, leader], true],
    ['other-profession', [nurse, inHomeCare], false],
    ['other-setting', [nurse, inHomeCare], true],
    ['other-setting', [nurse, leader], false],
    ['leading', [nurse, leader], true],
    ['leading', [nurse, inHomeCare], false],
  ])('%s', (experience, path, expected) => {
    expect(has(experience, path)).toBe(expected);
  });

  it('asks nothing about "my" work while that is not known', () => {
    expect(has('my-profession', [nurse], {})).toBe(true);
    expect(has('my-setting', [nurse], {})).toBe(true);
  });
});

describe('Where somebody works', () => {
  const own = mentorWith({ id: 'own' });
  const other = mentorWith({ id: 'other', organisation: 'huis', programme: 'wonen' });
  const idsFor = (organisation?: string) =>
    rank({ organisation, topics: ['werkdruk'] }, offerOf([own, other])).matches.map(({ id }) => id);

  it('leaves only mentors of the own programme, and no wish gives others back', () => {
    expect(idsFor('zorg-anders')).toEqual(['own']);
    const nobody = rank({ organisation: 'huis', topics: ['werkdruk'] }, offerOf([own]));
    expect(nobody).toMatchObject({ matches: [], apart: [] });
    expect(nobody.loosen).toBeUndefined();
  });

  it('leaves everybody when it was not said', () => {
    expect(idsFor().toSorted()).toEqual(['other', 'own']);
  });
});
