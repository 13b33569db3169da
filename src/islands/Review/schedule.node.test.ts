import { describe, expect, test } from 'vitest';
import { NOTHING, readProgress, type ReviewCard } from '../../domain/training/progress.ts';
import { nextCard } from './schedule.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const DAY = 24 * 60 * 60_000;
const good = { ok: true, sure: true };
const daysFrom = (card: ReviewCard, now: Date) => (card.due - now.getTime()) / DAY;

/** Answers on the day that the question comes back, this many times. */
function daysApart(times: number, answer: { ok: boolean; sure?: boolean }): number[] {
  let card: ReviewCard | undefined;
  let now = NOW;
  return Array.from({ length: times }, () => {
    card = nextCard(card, answer, now);
    const days = daysFrom(card, now);
    now = new Date(card.due);
    return days;
  });
}

describe('a question that comes back', () => {
  test('comes later every time it goes well', () => {
    const days = daysApart(5, good);
    expect(days[0]).toBeGreaterThanOrEqual(1);
    for (const [index, count] of days.slice(1).entries()) expect(count).toBeGreaterThan(days[index]!);
  });

  test('comes sooner for who was not sure, and soonest for who was wrong', () => {
    const [sure, unsure, wrong] = [good, { ok: true, sure: false }, { ok: false }].map(
      (answer) => daysApart(3, answer)[2]!,
    );
    expect(unsure!).toBeLessThan(sure!);
    expect(wrong!).toBeLessThan(unsure!);
    expect(wrong!).toBeGreaterThanOrEqual(1);
  });

  test('is kept as progress that can be read again', () => {
    const card = nextCard(nextCard(undefined, good, NOW), { ok: false }, new Date(NOW.getTime() + 9 * DAY));
    const progress = { ...NOTHING, review: { q: card } };
    expect(readProgress(JSON.parse(JSON.stringify(progress))).progress).toEqual(progress);
  });

  test('after a clock that was ahead a year comes back within weeks of today', () => {
    const ahead = nextCard(undefined, good, new Date(NOW.getTime() + 365 * DAY));
    const now = nextCard(ahead, good, NOW);
    expect(daysFrom(now, NOW)).toBeLessThan(60);
    expect(now.last).toBeGreaterThan(ahead.last);
  });
});
