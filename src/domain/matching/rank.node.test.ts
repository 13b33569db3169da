import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswers, anyAvailability, anyMentors, anyTopic } from './arbitrary.fixture.ts';
import type { Answers } from './answers.ts';
import { activeMusts, withoutMust } from './musts.ts';
import { type Match, type Offer, rank as rankTop } from './rank.ts';
import { offerOf, rules } from './offer.fixture.ts';

/** Everybody, not only the first five. */
const rank = (answers: Answers, offer: Offer) => rankTop(answers, offer, Infinity);
const everybody = ({ matches, apart }: ReturnType<typeof rank>): readonly Match[] => [...matches, ...apart];

describe('rank, for any answers and any mentors', () => {
  it('does not depend on the order of the mentors', () => {
    fc.assert(
      fc.property(anyAnswers, anyMentors, fc.nat(), (answers, mentors, from) => {
        const cut = from % (mentors.length + 1);
        const shuffled = [...mentors.slice(cut).reverse(), ...mentors.slice(0, cut)];
        expect(rank(answers, offerOf(shuffled))).toEqual(rank(answers, offerOf(mentors)));
      }),
    );
  });

  it('gives the same output for the same input, and changes neither answers nor mentors', () => {
    fc.assert(
      fc.property(anyAnswers, anyMentors, (answers, mentors) => {
        const before = structuredClone({ answers, mentors });
        expect(rank(answers, offerOf(mentors))).toEqual(rank(answers, offerOf(mentors)));
        expect({ answers, mentors }).toEqual(before);
      }),
    );
  });

  it('has reasons that add up to the score exactly, within 0 and the maximum, in whole points', () => {
    fc.assert(
      fc.property(anyAnswers, anyMentors, (answers, mentors) => {
        for (const { points, maximum, reasons } of everybody(rank(answers, offerOf(mentors)))) {
          expect(reasons.reduce((sum, reason) => sum + reason.points, 0)).toBe(points);
          expect(reasons.reduce((sum, reason) => sum + reason.maximum, 0)).toBe(maximum);
          for (const reason of reasons) {
            expect(Number.isInteger(reason.points)).toBe(true);
            expect(reason.points).toBeGreaterThanOrEqual(0);
            expect(reason.points).toBeLessThanOrEqual(reason.maximum);
            expect(reason.outcome === 'met').toBe(reason.points === reason.maximum);
            expect(reason.outcome === 'missed').toBe(reason.points === 0);
          }
          expect(maximum).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  it('orders by points among the confirmed, then by points among the stale', () => {
    fc.assert(
      fc.property(anyAnswers, anyMentors, (answers, mentors) => {
        const { matches } = rank(answers, offerOf(mentors));
        matches.slice(1).forEach((match, index) => {
          const before = matches[index]!;
          expect(Number(before.stale)).toBeLessThanOrEqual(Number(match.stale));
          if (before.stale === match.stale) expect(before.points).toBeGreaterThanOrEqual(match.points);
        });
      }),
    );
  });

  it('shows the first of the whole list when it shows fewer', () => {
    fc.assert(
      fc.property(anyAnswers, anyMentors, fc.nat({ max: 6 }), (answers, mentors, top) => {
        const all = rank(answers, offerOf(mentors));
        const few = rankTop(answers, offerOf(mentors), top);
        expect(few.matches).toEqual(all.matches.slice(0, top));
        expect(few.total).toBe(all.matches.length);
      }),
    );
  });

  it('never lowers the points of a mentor who wants a topic when the mentee adds that topic', () => {
    fc.assert(
      fc.property(anyAnswers, anyTopic, anyMentors, (answers, topic, mentors) => {
        const without = {
          ...answers,
          musts: [],
          topics: (answers.topics ?? []).filter((id) => id !== topic),
        };
        // An answer that names a most important topic names one that was chosen.
        const start = { ...without, mostImportant: without.topics[0] };
        const before = new Map(everybody(rank(start, offerOf(mentors))).map((match) => [match.id, match]));
        const added = rank({ ...start, topics: [...start.topics, topic] }, offerOf(mentors));
        const after = new Map(everybody(added).map((match) => [match.id, match]));
        const wants = mentors.filter(({ id, topics }) => topics.includes(topic) && before.has(id));
        for (const { id } of wants) {
          expect(after.get(id)!.points).toBeGreaterThanOrEqual(before.get(id)!.points);
          for (const other of mentors.filter(({ topics }) => !topics.includes(topic))) {
            const [was, is] = [before.get(other.id), after.get(other.id)];
            if (was && is && was.points <= before.get(id)!.points) {
              expect(is.points).toBeLessThanOrEqual(after.get(id)!.points);
            }
          }
        }
      }),
    );
  });

  it('is neutral about a skipped question: it has no reason, and the maximum is less by its points', () => {
    fc.assert(
      fc.property(anyAnswers, anyMentors, (answers, mentors) => {
        const skipped: Answers = { ...answers, role: undefined, musts: [] };
        const asked: Answers = { ...answers, role: 'gids', musts: [] };
        const before = new Map(everybody(rank(asked, offerOf(mentors))).map((match) => [match.id, match]));
        for (const match of everybody(rank(skipped, offerOf(mentors)))) {
          const with_ = before.get(match.id);
          if (!with_) continue;
          const others = with_.reasons.filter(({ part }) => part !== 'role');
          expect(match.reasons).toEqual(others);
          expect(match.maximum).toBe(with_.maximum - rules.points.role);
        }
      }),
    );
  });

  it('treats an empty answer as a skipped one, for every question', () => {
    fc.assert(
      fc.property(anyAnswers, anyMentors, (answers, mentors) => {
        const entries = Object.entries(answers);
        const bare = entries.filter(([, value]) => value !== undefined && (value as unknown[]).length !== 0);
        expect(rank(Object.fromEntries(bare), offerOf(mentors))).toEqual(rank(answers, offerOf(mentors)));
      }),
    );
  });

  it('never breaks a must and never shows a mentor who is left out', () => {
    fc.assert(
      fc.property(anyAnswers, anyMentors, (answers, mentors) => {
        const musts = activeMusts(answers, rules);
        for (const { id } of everybody(rank(answers, offerOf(mentors)))) {
          const mentor = mentors.find((one) => one.id === id)!;
          expect(musts.filter(({ holds }) => !holds(mentor))).toEqual([]);
          expect(answers.leaveOut ?? []).not.toContain(id);
        }
      }),
    );
  });

  it('names the one must that gives most mentors back, with the number that really come back', () => {
    fc.assert(
      fc.property(anyAnswers, anyMentors, (answers, mentors) => {
        const offer = offerOf(mentors);
        const { total, loosen } = rank(answers, offer);
        const back = activeMusts(answers, rules).map(
          ({ must }) => rank(withoutMust(answers, must), offer).total,
        );
        if (total > 0) expect(loosen).toBeUndefined();
        else expect(loosen?.count ?? 0).toBe(Math.max(0, ...back));
        if (loosen) expect(rank(withoutMust(answers, loosen.must), offer).total).toBe(loosen.count);
      }),
      { numRuns: 300 },
    );
  });

  it('offers only who is open, has room and confirmed in time; the others stand apart with the reason', () => {
    fc.assert(
      fc.property(anyAnswers, anyMentors, anyAvailability, (answers, mentors, live) => {
        const first = mentors[0];
        const known = first ? { [first.id]: { ...live, confirmed: '2026-11-23' } } : {};
        const { matches, apart } = rank(answers, offerOf(mentors, { live: known }));
        const now = (id: string) => known[id] ?? mentors.find((one) => one.id === id)!.availability;
        for (const { id } of matches) {
          expect(now(id)).toMatchObject({ open: true });
          expect(now(id).places).toBeGreaterThan(0);
          expect(now(id).confirmed >= '2026-09-14').toBe(true);
        }
        for (const { id, why } of apart) {
          if (why === 'closed') expect(now(id).open).toBe(false);
          if (why === 'full') expect(now(id).places).toBe(0);
          if (why === 'unconfirmed') expect(now(id).confirmed < '2026-09-14').toBe(true);
        }
      }),
    );
  });
});
