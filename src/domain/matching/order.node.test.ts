import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDay } from '../calendar/local-day.ts';
import { mentorWith } from './arbitrary.fixture.ts';
import { weeksBefore } from './freshness.ts';
import { firstOf, placeKey, dailyTieBreak } from './order.ts';
import { rank } from './rank.ts';
import { offerOf } from './offer.fixture.ts';

const days = Array.from({ length: 365 }, (_, index) =>
  localDay(new Date(Date.UTC(2026, 0, 1 + index)), 'UTC'),
);

describe('Mentors with as many points', () => {
  it('are each first about as often over a year', () => {
    const ids = ['amina', 'amine', 'bas', 'jeroen-de-vries', 'zoe'];
    const firsts = days.map((day) => {
      const turn = dailyTieBreak(day);
      return ids.toSorted((a, b) => turn(b) - turn(a))[0]!;
    });
    for (const id of ids) {
      const count = firsts.filter((first) => first === id).length;
      expect(count, id).toBeGreaterThan(365 / 5 / 2);
      expect(count, id).toBeLessThan((365 / 5) * 1.5);
    }
  });

  it('stand in the same order all day, and in another order on other days', () => {
    const mentors = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => mentorWith({ id }));
    const orderOn = (today: string) =>
      rank({ topics: ['werkdruk'] }, offerOf(mentors, { today }), Infinity)
        .matches.map(({ id }) => id)
        .join();
    const week = ['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'];
    expect(week.map(orderOn)).toEqual(week.map(orderOn));
    expect(new Set(week.map(orderOn)).size).toBeGreaterThan(1);
  });

  it('never pass somebody with more points, nor a stale mentor one who confirmed', () => {
    const turn = fc.integer({ min: 0, max: 2 ** 32 - 1 });
    const points = fc.nat({ max: 100 });
    fc.assert(
      fc.property(points, points, turn, turn, (more, less, a, b) => {
        fc.pre(more > less);
        expect(placeKey(false, more, a)).toBeGreaterThan(placeKey(false, less, b));
        expect(placeKey(false, less, a)).toBeGreaterThan(placeKey(true, more, b));
      }),
    );
  });

  it('are ordered by id when their turns are the same number by chance', () => {
    const two = [
      { id: 'b', key: 1 },
      { id: 'a', key: 1 },
    ];
    expect(firstOf(two, 2).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(firstOf(two, 1).map(({ id }) => id)).toEqual(['a']);
  });

  it('are the first of the sorted list, however few are asked for', () => {
    const items = fc.uniqueArray(fc.record({ id: fc.string(), key: fc.nat({ max: 5 }) }), {
      selector: ({ id }) => id,
    });
    fc.assert(
      fc.property(items, fc.nat({ max: 8 }), (all, top) => {
        expect(firstOf(all, top)).toEqual(firstOf(all, Infinity).slice(0, top));
      }),
    );
  });
});

describe('weeksBefore', () => {
  it('counts back over the end of a month, a year and summer time', () => {
    expect(weeksBefore('2026-11-23', 6)).toBe('2026-10-12');
    expect(weeksBefore('2026-01-05', 2)).toBe('2025-12-22');
  });
});
