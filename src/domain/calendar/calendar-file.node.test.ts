import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, type CalendarFile, calendarFile, calendarType } from './calendar-file.ts';
import { foldedLine } from './content-line.ts';
import { aheadAt, momentAt } from './local-day.ts';

const HOUR_MS = 60 * 60 * 1000;
const MADE = new Date('2026-11-30T10:00:00Z');
const DAY: CalendarEvent = {
  uid: 'ABCD-answer@mentoring.example',
  madeAt: MADE,
  when: { day: '2026-12-31' },
  summary: 'Antwoord',
};
const fileOf = (event: Partial<CalendarEvent> = {}, rest: Partial<CalendarFile> = {}) =>
  calendarFile({
    method: 'PUBLISH',
    portal: 'Mentoring in de zorg',
    timeZone: 'Europe/Amsterdam',
    language: 'nl',
    events: [{ ...DAY, ...event }],
    ...rest,
  });

/** What a program that reads calendars makes of it. */
function readEvent(file: string) {
  const calendar = ICAL.Component.fromString(file);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const vevent = calendar.getFirstSubcomponent('vevent');
  if (!vevent) throw new Error('no event');
  return { calendar, vevent, event: new ICAL.Event(vevent) };
}

const valueOf = (vevent: InstanceType<typeof ICAL.Component>, name: string): unknown =>
  vevent.getFirstPropertyValue(name);

const octetsOf = (line: string): number => new TextEncoder().encode(line).length;
/** What somebody can type, also what has a meaning in a calendar file, and letters of more than one octet. */
const typed = fc.string({
  unit: fc.oneof(
    fc.constantFrom(';', ',', '\\', '"', ':', '\n', '\r\n', 'é', '👩🏽‍⚕️', 'Ş', ' '),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 200,
  size: 'max',
});
/** The same without what no calendar can hold. */
const kept = (text: string): string =>
  text.replaceAll(/\r\n|[\r\n\u2028\u2029]/g, '\n').replaceAll(/[^\P{Cc}\n]/gu, '');

describe('the lines of a calendar file', () => {
  it('no line has more than 75 octets, and unfolded they are what was written', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const line = `SUMMARY:${text.replaceAll(/[\r\n]/g, '')}`;
        const lines = foldedLine(line).split('\r\n');
        for (const part of lines) expect(octetsOf(part)).toBeLessThanOrEqual(75);
        expect(lines.map((part, at) => (at === 0 ? part : part.slice(1))).join('')).toBe(line);
      }),
    );
  });

  it('every line ends with CR and LF, the last one too, and no other line end is in it', () => {
    fc.assert(
      fc.property(typed, typed, (summary, description) => {
        const file = fileOf({ summary, description });
        expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      }),
    );
  });

  it('a program reads every text as it was typed', () => {
    fc.assert(
      fc.property(typed, typed, (summary, description) => {
        const { event } = readEvent(fileOf({ summary, description }));
        expect([event.summary, event.description]).toEqual([kept(summary), kept(description)]);
      }),
    );
  });

  it('whatever a name holds, an invitation has its two people and no line more', () => {
    fc.assert(
      fc.property(typed, (name) => {
        const people = {
          organizer: { name, email: 'a@b.example' },
          attendees: [{ name, email: 'c@d.example' }],
        };
        const { vevent } = readEvent(fileOf(people, { method: 'REQUEST' }));
        expect(valueOf(vevent, 'organizer')).toBe('mailto:a@b.example');
        expect(vevent.getAllProperties('attendee').map((one) => one.getFirstValue())).toEqual([
          'mailto:c@d.example',
        ]);
        expect(vevent.getAllProperties()).toHaveLength(10);
      }),
    );
  });
});

describe('a day in a calendar file', () => {
  it('lasts the whole day, also the last of a year, and takes no time of the person', () => {
    const { vevent, event } = readEvent(fileOf());
    expect(event.startDate.isDate).toBe(true);
    expect([event.startDate.toString(), event.endDate.toString()]).toEqual(['2026-12-31', '2027-01-01']);
    expect(valueOf(vevent, 'transp')).toBe('TRANSPARENT');
  });

  it('keeps its name, and says when it was made, which version it is and what it is for', () => {
    const { calendar, vevent, event } = readEvent(
      fileOf({ sequence: 3, url: 'https://mentoring.example/x?a=1;b,2' }),
    );
    expect([event.uid, event.sequence]).toEqual([DAY.uid, 3]);
    expect(String(valueOf(vevent, 'dtstamp'))).toBe('2026-11-30T10:00:00Z');
    expect(valueOf(vevent, 'url')).toBe('https://mentoring.example/x?a=1;b,2');
    expect(valueOf(calendar, 'method')).toBe('PUBLISH');
    expect(valueOf(calendar, 'prodid')).toBe('-//Mentoring in de zorg//NL');
    expect(calendarType('PUBLISH')).toBe('text/calendar; charset=utf-8; method=PUBLISH');
  });
});

describe('a time in a calendar file', () => {
  it('is the moment that was meant, in summer and winter, and the file says how the clocks go', () => {
    const moments = fc.date({
      min: new Date('2024-01-01T00:00:00Z'),
      max: new Date('2040-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    const zones = fc.constantFrom('Europe/Amsterdam', 'America/New_York', 'Asia/Kolkata', 'UTC');
    fc.assert(
      fc.property(moments, zones, (moment, timeZone) => {
        ICAL.TimezoneService.reset();
        const from = new Date(Math.floor(moment.getTime() / 1000) * 1000);
        const until = new Date(from.getTime() + HOUR_MS);
        // Of an hour that a clock shows twice nobody can say which: no talk is planned then.
        fc.pre(aheadAt(from.getTime() - HOUR_MS, timeZone) === aheadAt(from.getTime() + HOUR_MS, timeZone));
        const { event } = readEvent(fileOf({ when: { from, until } }, { timeZone }));
        expect(event.startDate.zone.tzid).toBe(timeZone);
        expect(event.startDate.toJSDate()).toEqual(from);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['2026-12-08', '2026-12-08T14:00:00.000Z'],
    ['2027-03-29', '2027-03-29T13:00:00.000Z'],
  ])('three in the afternoon of %s is %s', (day, expected) => {
    ICAL.TimezoneService.reset();
    const from = momentAt(day, 15, 'Europe/Amsterdam');
    const { event, vevent } = readEvent(
      fileOf({ when: { from, until: new Date(from.getTime() + 1.5 * HOUR_MS) }, isCancelled: true }),
    );
    expect(event.startDate.toJSDate().toISOString()).toBe(expected);
    expect(event.duration.toSeconds()).toBe(5400);
    expect(valueOf(vevent, 'status')).toBe('CANCELLED');
  });
});
