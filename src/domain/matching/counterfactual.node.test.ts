import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswers, anyMentors, mentorWith, openNow } from './arbitrary.fixture.ts';
import { changesOf, counterfactual } from './counterfactual.ts';
import { rank } from './rank.ts';
import { offerOf } from './offer.fixture.ts';

const known = mentorWith({ id: 'known', topics: ['werkdruk'], languages: ['nl'] });

describe('counterfactual', () => {
  it('names the must that keeps a better fit out', () => {
    const better = mentorWith({ id: 'better', topics: ['werkdruk', 'grenzen'], languages: ['en'] });
    const answers = { topics: ['werkdruk', 'grenzen'], languages: ['nl'], musts: ['languages' as const] };
    expect(counterfactual(answers, offerOf([known, better]))).toMatchObject({
      change: { kind: 'loosen', must: 'languages' },
      match: { id: 'better' },
    });
  });

  it('names the one format to add', () => {
    const better = mentorWith({ id: 'better', formats: ['telefoon'] });
    const now = mentorWith({ id: 'now', availability: { ...openNow(), capacity: 5, places: 4 } });
    const answers = { topics: ['werkdruk'], formats: ['online'] };
    expect(counterfactual(answers, offerOf([now, better]))).toMatchObject({
      change: { kind: 'add', field: 'formats', id: 'telefoon' },
      match: { id: 'better' },
    });
  });

  it('is silent when nobody would fit better, and when there is no list', () => {
    expect(counterfactual({ topics: ['werkdruk'], formats: ['online'] }, offerOf([known]))).toBeUndefined();
    expect(counterfactual({ topics: ['agressie'] }, offerOf([known]))).toBeUndefined();
  });

  it('tells the truth: with that one change somebody else is first, with a larger share than now', () => {
    fc.assert(
      fc.property(anyAnswers, anyMentors, (answers, mentors) => {
        const offer = offerOf(mentors);
        const found = counterfactual(answers, offer);
        if (!found) return;
        const now = rank(answers, offer, 1).matches[0]!;
        const changed = changesOf(answers, offer).find(
          ({ change }) => change === found.change || same(change, found.change),
        )!;
        expect(rank(changed.answers, offer, 1).matches[0]).toEqual(found.match);
        expect(found.match.id).not.toBe(now.id);
        expect(found.match.points / found.match.maximum).toBeGreaterThan(now.points / now.maximum);
      }),
      { numRuns: 300 },
    );
  });

  it('changes nothing about what somebody wants to learn or where to', () => {
    fc.assert(
      fc.property(anyAnswers, anyMentors, (answers, mentors) => {
        for (const { answers: changed } of changesOf(answers, offerOf(mentors))) {
          const { topics, direction, stepTo, settingTo, languages, role } = changed;
          expect(answers).toMatchObject({ topics, direction, stepTo, settingTo, languages, role });
        }
      }),
    );
  });
});

const same = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b);
