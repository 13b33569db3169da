import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswers, anyMentors, mentorWith } from './arbitrary.fixture.ts';
import type { Answers } from './answers.ts';
import { offerOf, rules } from './offer.fixture.ts';
import { rank } from './rank.ts';
import { twoRoads } from './two-roads.ts';

const path = [
  { profession: 'helpende', setting: 'verpleeghuis', from: 2000, to: 2004 },
  { profession: 'verpleegkundige', setting: 'ziekenhuis', from: 2004, to: 2010 },
  { profession: 'wijkverpleegkundige', setting: 'thuiszorg', from: 2010, to: 2015 },
  { profession: 'teamleider', setting: 'thuiszorg', from: 2015 },
];
const mentor = mentorWith({ id: 'a', path, topics: ['werkdruk'] });

function roads(answers: Answers) {
  const [match] = rank(answers, offerOf([mentor])).matches;
  return twoRoads(path, match?.reasons ?? [], rules).map(({ kind, stage, reasons }) =>
    [kind, stage?.profession, ...reasons.map(({ part }) => part)].join(' '),
  );
}

describe('the two roads', () => {
  it('meet where the mentor did the work of the mentee, and where the mentee wants to go', () => {
    const answers = {
      profession: 'verpleegkundige',
      direction: 'step',
      stepTo: 'wijkverpleegkundige',
    } as const;
    expect(roads({ ...answers, setting: 'ziekenhuis', topics: ['werkdruk'] })).toEqual([
      'start helpende',
      'been verpleegkundige been work',
      'step wijkverpleegkundige step',
      'now teamleider',
      'topics  topics',
    ]);
  });

  it('begin apart when the mentor never did that work', () => {
    expect(roads({ profession: 'gz-psycholoog', direction: 'lead' })).toEqual([
      'start helpende',
      'you  been',
      'step teamleider step',
    ]);
  });

  it('know the setting at a point that is there already', () => {
    expect(roads({ profession: 'teamleider', setting: 'thuiszorg' })).toEqual([
      'start helpende',
      'been teamleider been work',
    ]);
  });

  it('run apart when nothing that lies on a road is shared', () => {
    expect(roads({ role: mentor.roles[0]! })).toEqual(['start helpende', 'you ', 'now teamleider']);
    expect(roads({})).toEqual(['start helpende', 'you ', 'now teamleider']);
  });

  it('hold each reason once, only those with points, and all that are about the path, the setting and the topics', () => {
    fc.assert(
      fc.property(anyAnswers, anyMentors, (answers, mentors) => {
        for (const { id, reasons } of rank(answers, offerOf(mentors)).matches) {
          const stops = twoRoads(mentors.find((one) => one.id === id)!.path, reasons, rules);
          const named = stops.filter(({ kind }) => kind !== 'you').flatMap((stop) => stop.reasons);
          const about = reasons.filter(
            ({ part, points }) => points > 0 && ['been', 'step', 'work', 'topics'].includes(part),
          );
          expect(named.map(({ part }) => part).toSorted()).toEqual(about.map(({ part }) => part).toSorted());
        }
      }),
    );
  });
});
