import { describe, expect, it } from 'vitest';
import type { Answers } from './answers.ts';
import { mentorWith, openNow } from './arbitrary.fixture.ts';
import type { MentorFacts } from './mentor.ts';
import { rank } from './rank.ts';
import { offerOf } from './offer.fixture.ts';

const nurse = { profession: 'verpleegkundige', setting: 'ziekenhuis', from: 2005, to: 2012 };
const leader = { profession: 'teamleider', setting: 'ziekenhuis', from: 2012 };

/** Points per part for one mentor. */
function pointsOf(answers: Answers, mentor: MentorFacts): Record<string, number> {
  const { matches, apart } = rank(answers, offerOf([mentor]));
  const reasons = [...matches, ...apart].flatMap((match) => match.reasons);
  return Object.fromEntries(reasons.map(({ part, points }) => [part, points]));
}

describe('What counts, in numbers that people can check', () => {
  it('gives all 100 points to a mentor who meets every wish', () => {
    const answers: Answers = {
      profession: 'verpleegkundige',
      setting: 'ziekenhuis',
      direction: 'lead',
      topics: ['werkdruk', 'leidinggeven'],
      mostImportant: 'leidinggeven',
      role: 'gids',
      languages: ['nl'],
      formats: ['online', 'op-locatie'],
      region: 'midden',
      dayParts: ['avond'],
    };
    const mentor = mentorWith({ id: 'a', path: [nurse, leader], topics: ['leidinggeven', 'werkdruk'] });
    expect(rank(answers, offerOf([mentor])).matches[0]).toMatchObject({
      points: 100,
      maximum: 100,
      word: 'good',
    });
  });

  it('counts the most important topic double', () => {
    const topics = ['werkdruk', 'grenzen', 'agressie'];
    const mentor = mentorWith({ id: 'a', topics: ['werkdruk'] });
    expect(pointsOf({ topics }, mentor)['topics']).toBe(13);
    expect(pointsOf({ topics, mostImportant: 'werkdruk' }, mentor)['topics']).toBe(20);
    expect(pointsOf({ topics, mostImportant: 'grenzen' }, mentor)['topics']).toBe(10);
  });

  it('counts a step only in the order in which the mentee wants to make it', () => {
    const answers: Answers = { profession: 'verpleegkundige', direction: 'step', stepTo: 'teamleider' };
    const back = [
      { ...leader, to: 2015 },
      { ...nurse, from: 2015, to: undefined },
    ];
    expect(pointsOf(answers, mentorWith({ id: 'a', path: [nurse, leader] }))['step']).toBe(15);
    expect(pointsOf(answers, mentorWith({ id: 'a', path: back }))['step']).toBe(8);
    expect(pointsOf(answers, mentorWith({ id: 'a', path: [nurse] }))['step']).toBe(0);
    // One and the same job is no step.
    const stays: Answers = { profession: 'teamleider', direction: 'lead' };
    expect(pointsOf(stays, mentorWith({ id: 'a', path: [nurse, leader] }))['step']).toBe(8);
  });

  it('gives a part of the points for the profession in another setting', () => {
    const answers: Answers = { profession: 'verpleegkundige', setting: 'thuiszorg', topics: ['werkdruk'] };
    expect(pointsOf(answers, mentorWith({ id: 'a' }))['been']).toBe(6);
    expect(pointsOf({ ...answers, setting: undefined }, mentorWith({ id: 'a' }))['been']).toBe(10);
  });

  it.each([
    ['gids', 10],
    ['feedback', 7],
    ['voorbeeld', 4],
    ['vraagbaak', 2],
  ])('gives the role %s %i points, by its place with the mentor', (role, points) => {
    const roles = ['gids', 'feedback', 'voorbeeld', 'vraagbaak'];
    expect(pointsOf({ role }, mentorWith({ id: 'a', roles }))['role']).toBe(points);
  });

  it('gives room by the share of places that are free', () => {
    const room = (places: number, capacity: number) =>
      pointsOf({ role: 'gids' }, mentorWith({ id: 'a', availability: { ...openNow(), places, capacity } }))[
        'room'
      ];
    expect([room(2, 2), room(1, 2), room(1, 3), room(0, 2), room(0, 0)]).toEqual([5, 2, 1, 0, 0]);
  });

  it('asks for a region only when somebody may want to meet in person', () => {
    const answers: Answers = { role: 'gids', region: 'noord' };
    expect(pointsOf({ ...answers, formats: ['online'] }, mentorWith({ id: 'a' }))).not.toHaveProperty(
      'region',
    );
    expect(pointsOf({ ...answers, formats: ['op-locatie'] }, mentorWith({ id: 'a' }))).toHaveProperty(
      'region',
      0,
    );
  });

  it('gives nothing for what both do not have', () => {
    const empty = mentorWith({ id: 'a', topics: [], roles: [], languages: [], dayParts: [] });
    expect(pointsOf({ topics: [], languages: [], dayParts: [] }, empty)).toEqual({ room: 5 });
  });

  it('compares whole ids: a part of a word is no match', () => {
    const answers: Answers = {
      profession: 'verpleegkundige',
      topics: ['feedback'],
      setting: 'huis',
      role: 'gids',
    };
    const path = [{ profession: 'wijkverpleegkundige', setting: 'ziekenhuis', from: 2010 }];
    const mentor = mentorWith({ id: 'a', path, topics: ['feedback-geven'] });
    expect(pointsOf(answers, mentor)).toEqual({ topics: 0, been: 0, work: 0, role: 10, room: 5 });
  });

  it('does not list a mentor with whom nothing is recognised, however practical', () => {
    const answers: Answers = { topics: ['agressie'], languages: ['nl'], dayParts: ['avond'] };
    expect(rank(answers, offerOf([mentorWith({ id: 'a' })]))).toMatchObject({ matches: [], total: 0 });
  });

  it('lists everybody with room when every question is skipped, and says that nothing was asked', () => {
    const ranking = rank({}, offerOf([mentorWith({ id: 'a' }), mentorWith({ id: 'b' })]));
    expect(ranking).toMatchObject({ total: 2, asked: false });
    expect(ranking.matches.map(({ word }) => word)).toEqual(['partly', 'partly']);
  });
});

describe('The words', () => {
  const rest: Answers = {
    profession: 'verpleegkundige',
    setting: 'ziekenhuis',
    role: 'gids',
    direction: 'deeper',
  };
  const wordOf = (answers: Answers) => rank(answers, offerOf([mentorWith({ id: 'a' })])).matches[0]?.word;

  it('says "past goed" only when at least one topic is met', () => {
    expect(wordOf({ ...rest, topics: ['werkdruk'] })).toBe('good');
    expect(wordOf({ ...rest, topics: ['agressie'] })).toBe('fits');
    expect(wordOf(rest)).toBe('fits');
  });

  it('says "past deels" below the share for "past"', () => {
    expect(wordOf({ role: 'gids', topics: ['agressie'] })).toBe('partly');
  });
});

describe('Availability', () => {
  const at = (id: string, confirmed: string) => mentorWith({ id, availability: { ...openNow(), confirmed } });
  const answers: Answers = { topics: ['werkdruk'] };

  it('ranks last who did not confirm for more than 6 weeks, and takes out who did not for more than 10', () => {
    const mentors = [
      at('six', '2026-10-12'),
      at('later', '2026-10-11'),
      at('ten', '2026-09-14'),
      at('old', '2026-09-13'),
    ];
    const { matches, apart } = rank(answers, offerOf(mentors));
    const stale = Object.fromEntries(matches.map((match) => [match.id, match.stale]));
    expect(stale).toEqual({ six: false, later: true, ten: true });
    expect(apart.map(({ id, why }) => [id, why])).toEqual([['old', 'unconfirmed']]);
  });

  it('believes the edge rather than the profile: only the edge knows who said yes since', () => {
    const mentor = at('a', '2026-11-20');
    const live = (confirmed: string) => ({ a: { ...openNow(), places: 0, confirmed } });
    expect(rank(answers, offerOf([mentor], { live: live('2026-11-20') })).apart).toMatchObject([
      { why: 'full' },
    ]);
    expect(rank(answers, offerOf([mentor], { live: live('2026-11-19') })).matches).toEqual([]);
    expect(rank(answers, offerOf([mentor], { live: {} })).matches).toHaveLength(1);
  });
});
