import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDay, plusDays, weekdayOf } from '../calendar/local-day.ts';
import { type DayPartHours, judgeMoments, timesToChoose } from './moments.ts';

const timeZone = 'Europe/Amsterdam';
const EVENING: DayPartHours = { days: 'workdays', from: 18, until: 22 };
const WEEKEND: DayPartHours = { days: 'weekend', from: 7, until: 22 };
const NIGHT: DayPartHours = { days: 'workdays', from: 0, until: 24 };
const now = new Date('2026-11-30T12:00:00Z');

const judged = (sent: { day: string; time: string }[], parts: readonly DayPartHours[] = []) => {
  const { moments, problems } = judgeMoments(sent, { parts, hours: 1, timeZone, now });
  return { moments, problems: [...problems] };
};
const one = (day: string, time: string, parts?: readonly DayPartHours[]) => judged([{ day, time }], parts);
const problemOf = (...given: Parameters<typeof one>) => one(...given).problems[0]?.[1];

describe('a moment for a talk', () => {
  it('is a time of the clock, in winter and in summer', () => {
    expect(one('2026-12-01', '19:30').moments).toEqual(['2026-12-01T18:30:00.000Z']);
    const summer = { parts: [], hours: 1, timeZone, now: new Date('2026-10-20T12:00:00Z') };
    const days = ['2026-10-24', '2026-10-25'].map((day) => ({ day, time: '19:30' }));
    expect(judgeMoments(days, summer).moments).toEqual([
      '2026-10-24T17:30:00.000Z',
      '2026-10-25T18:30:00.000Z',
    ]);
  });

  it('can be typed where there is no calendar to choose from', () => {
    expect(one('1-12-2026', '9.00').moments).toEqual(one('2026-12-01', '09:00').moments);
    expect(one('5-1-2027', '9.00').moments).toEqual(one('2027-01-05', '09:00').moments);
  });

  it.each([
    ['', '19:00', 'day'],
    ['2026-02-30', '19:00', 'no-day'],
    ['morgen', '19:00', 'no-day'],
    ['2026-12-01', '', 'time'],
    ['2026-12-01', '19:10', 'time'],
    ['2026-11-29', '19:00', 'past'],
    ['2026-11-30', '12:30', 'past'],
    ['2027-02-09', '19:00', 'far'],
    ['2026-12-01', '06:30', 'night'],
    ['2026-12-01', '21:30', 'night'],
    ['2026-12-01', '00:00', 'night'],
  ])('on %j at %j is refused: %s', (day, time, problem) => {
    expect(problemOf(day, time)).toBe(problem);
  });

  it('is refused when the mentor cannot then', () => {
    expect(problemOf('2026-12-01', '09:00', [EVENING])).toBe('off');
    expect(problemOf('2026-12-05', '19:00', [EVENING])).toBe('off');
    expect(problemOf('2026-12-05', '19:00', [EVENING, WEEKEND])).toBeUndefined();
    expect(problemOf('2026-12-01', '03:00', [NIGHT])).toBe('night');
  });

  it('is one of three at most, each another, and what is left open counts for nothing', () => {
    const open = { day: '', time: ' ' };
    const good = { day: '2026-12-02', time: '19:00' };
    expect(judged([open, good, good]).problems).toEqual([[2, 'double']]);
    expect(judged([open, open, open])).toEqual({ moments: [], problems: [[0, 'none']] });
    const earlier = { day: '2026-12-01', time: '20:00' };
    expect(judged([good, open, earlier]).moments).toEqual([
      '2026-12-01T19:00:00.000Z',
      '2026-12-02T18:00:00.000Z',
    ]);
  });
});

it('what can be chosen for a mentor in the evening begins and ends in the evening', () => {
  expect(timesToChoose([EVENING], 1)).toEqual([
    '18:00',
    '18:30',
    '19:00',
    '19:30',
    '20:00',
    '20:30',
    '21:00',
  ]);
  expect(timesToChoose([EVENING], 1.5).at(-1)).toBe('20:30');
  expect(timesToChoose([], 1).at(0)).toBe('07:00');
  expect(timesToChoose([NIGHT], 1)).toEqual(timesToChoose([], 1));
});

it('what is taken is never at night, never in the past and when the mentor can, whatever is filled in', () => {
  const parts = fc.subarray(
    [EVENING, WEEKEND, { days: 'workdays', from: 7, until: 12 } satisfies DayPartHours],
    {
      minLength: 1,
    },
  );
  const days = fc.integer({ min: -3, max: 80 }).map((away) => plusDays('2026-11-30', away));
  const times = fc
    .integer({ min: 0, max: 47 })
    .map((half) => `${Math.floor(half / 2)}:${half % 2 ? '30' : '00'}`);
  fc.assert(
    fc.property(parts, fc.array(fc.record({ day: days, time: times }), { maxLength: 3 }), (mentor, sent) => {
      for (const moment of judged(sent, mentor).moments.map((text) => new Date(text))) {
        const clock = moment.toLocaleTimeString('nl-NL', { timeZone, hour: '2-digit', minute: '2-digit' });
        const hour = Number(clock.slice(0, 2));
        expect(hour >= 7 && clock <= '21:00').toBe(true);
        expect(moment > now && moment.getTime() < now.getTime() + 71 * 24 * 60 * 60 * 1000).toBe(true);
        const day = [0, 6].includes(weekdayOf(localDay(moment, timeZone))) ? 'weekend' : 'workdays';
        expect(mentor.some(({ days: on, from, until }) => on === day && hour >= from && hour < until)).toBe(
          true,
        );
      }
    }),
  );
});
