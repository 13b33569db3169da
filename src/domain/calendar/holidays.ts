import { type LocalDay, dayOf, plusDays, weekdayOf } from './local-day.ts';

/** Easter Sunday: the calculation of Gauss as corrected by Meeus, Jones and Butcher (Gregorian calendar). */
export function easterOf(year: number): LocalDay {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return dayOf(year, month, day);
}

const SUNDAY = 0;

/** The Dutch public holidays of a year: article 3 of the Algemene termijnenwet, with Good Friday. */
export function holidaysOf(year: number): ReadonlySet<LocalDay> {
  const easter = easterOf(year);
  const kingsDay = dayOf(year, 4, 27);
  return new Set([
    dayOf(year, 1, 1),
    plusDays(easter, -2),
    plusDays(easter, 1),
    // On a Sunday it is celebrated the day before.
    weekdayOf(kingsDay) === SUNDAY ? dayOf(year, 4, 26) : kingsDay,
    dayOf(year, 5, 5),
    plusDays(easter, 39),
    plusDays(easter, 50),
    dayOf(year, 12, 25),
    dayOf(year, 12, 26),
  ]);
}
