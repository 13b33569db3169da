import { afterEach, expect, it } from 'vitest';
import { portalDay, portalDayInWords } from './portal-day.ts';

afterEach(() => {
  delete document.documentElement.dataset['timeZone'];
});

it.each([
  ['Pacific/Auckland', '2026-11-24'],
  ['America/New_York', '2026-11-23'],
])('the day of a portal in %s is that of its page, wherever somebody is', (zone, day) => {
  document.documentElement.dataset['timeZone'] = zone;
  expect(portalDay(new Date('2026-11-23T20:00:00Z'))).toBe(day);
  expect(portalDayInWords(new Date('2026-11-23T20:00:00Z'), 'nl')).toBe(`${day.slice(-2)} november 2026`);
});
