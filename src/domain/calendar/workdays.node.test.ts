import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { easterOf, holidaysOf } from './holidays.ts';
import { dayInWords, localDay, momentAt, plusDays } from './local-day.ts';
import { TEST_TERMS } from '../requests/request-terms.fixture.ts';
import { addWeeks, addWorkdays, isWorkday } from './workdays.ts';

const { holidays } = TEST_TERMS;
const ZONE = 'Europe/Amsterdam';

const moments = fc.date({
  min: new Date('2020-01-01T00:00:00Z'),
  max: new Date('2060-01-01T00:00:00Z'),
  noInvalidDate: true,
});

describe('Dutch working days', () => {
  it.each([
    [2024, '2024-03-31'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2030, '2030-04-21'],
    [2038, '2038-04-25'],
  ])('Easter of %i is on %s', (year, day) => {
    expect(easterOf(year)).toBe(day);
  });

  it('the public holidays of 2026 are those of the law', () => {
    expect([...holidaysOf(2026, holidays)]).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-04-27',
      '2026-05-05',
      '2026-05-14',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it("King's Day is held on Saturday when the 27th of April is a Sunday", () => {
    expect(holidaysOf(2025, holidays).has('2025-04-26')).toBe(true);
    expect(holidaysOf(2025, holidays).has('2025-04-27')).toBe(false);
  });

  it('another country has its own days, and one without any works on all but the weekend', () => {
    expect([...holidaysOf(2026, ['07-14', 'easter-1'])]).toEqual(['2026-07-14', '2026-04-04']);
    expect(
      addWorkdays(new Date('2026-12-24T09:00:00Z'), 1, { holidays: [], timeZone: ZONE }).toISOString(),
    ).toBe('2026-12-25T16:00:00.000Z');
  });

  it('3 working days after a Friday afternoon is the end of Wednesday', () => {
    expect(addWorkdays(new Date('2026-11-20T15:00:00Z'), 3, TEST_TERMS).toISOString()).toBe(
      '2026-11-25T16:00:00.000Z',
    );
  });

  it('Christmas and the weekend do not count', () => {
    expect(addWorkdays(new Date('2026-12-24T09:00:00Z'), 1, TEST_TERMS).toISOString()).toBe(
      '2026-12-28T16:00:00.000Z',
    );
  });

  it('the day begins at midnight in the Netherlands, in summer too', () => {
    expect(localDay(new Date('2026-07-01T22:30:00Z'), ZONE)).toBe('2026-07-02');
    expect(momentAt('2026-07-02', 17, ZONE).toISOString()).toBe('2026-07-02T15:00:00.000Z');
    expect(momentAt('2026-01-02', 17, ZONE).toISOString()).toBe('2026-01-02T16:00:00.000Z');
  });

  it.each([
    ['America/New_York', '2026-07-01T03:30:00Z', '2026-06-30', '2026-06-30T21:00:00.000Z'],
    ['Pacific/Auckland', '2026-01-01T12:30:00Z', '2026-01-02', '2026-01-02T04:00:00.000Z'],
    ['Asia/Kolkata', '2026-01-01T19:00:00Z', '2026-01-02', '2026-01-02T11:30:00.000Z'],
  ])('a portal in %s has its own days and hours', (zone, moment, day, evening) => {
    expect(localDay(new Date(moment), zone)).toBe(day);
    expect(momentAt(day, 17, zone).toISOString()).toBe(evening);
    expect(dayInWords(momentAt(day, 0, zone), 'sv-SE', zone)).toContain(String(Number(day.slice(8))));
  });

  it('a day that the clock jumps over or back begins at its midnight', () => {
    expect(momentAt('2026-03-29', 0, ZONE).toISOString()).toBe('2026-03-28T23:00:00.000Z');
    expect(momentAt('2026-03-29', 17, ZONE).toISOString()).toBe('2026-03-29T15:00:00.000Z');
    expect(momentAt('2026-10-25', 0, ZONE).toISOString()).toBe('2026-10-24T22:00:00.000Z');
    expect(momentAt('2026-10-25', 17, ZONE).toISOString()).toBe('2026-10-25T16:00:00.000Z');
  });

  it('a term always ends on a working day at 17:00, after it began', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 30 }), (from, count) => {
        const end = addWorkdays(from, count, TEST_TERMS);
        expect(isWorkday(localDay(end, ZONE), TEST_TERMS)).toBe(true);
        expect(end.toLocaleTimeString('nl-NL', { timeZone: 'Europe/Amsterdam' })).toBe('17:00:00');
        expect(localDay(end, ZONE) > localDay(from, ZONE)).toBe(true);
      }),
    );
  });

  it('a longer term never ends earlier, and each working day counts once', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 30 }), (from, count) => {
        const end = localDay(addWorkdays(from, count, TEST_TERMS), ZONE);
        let days = 0;
        for (let day = plusDays(localDay(from, ZONE), 1); day <= end; day = plusDays(day, 1)) {
          if (isWorkday(day, TEST_TERMS)) days += 1;
        }
        expect(days).toBe(count);
      }),
    );
  });

  it('a term of weeks ends on a working day, at most 5 days late', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 60 }), (from, weeks) => {
        const end = localDay(addWeeks(from, weeks, TEST_TERMS), ZONE);
        const day = plusDays(localDay(from, ZONE), weeks * 7);
        expect(isWorkday(end, TEST_TERMS)).toBe(true);
        expect(end >= day && end <= plusDays(day, 5)).toBe(true);
      }),
    );
  });

  it('says a day in words', () => {
    expect(dayInWords(new Date('2026-11-23T12:00:00Z'), 'nl', ZONE)).toBe('maandag 23 november');
    expect(dayInWords(new Date('2026-11-23T12:00:00Z'), 'en-GB', ZONE)).toBe('Monday 23 November');
    // A year later nobody takes it for last week.
    expect(dayInWords(new Date('2026-11-23T12:00:00Z'), 'nl', ZONE, new Date('2027-12-05T12:00:00Z'))).toBe(
      'maandag 23 november 2026',
    );
  });
});
