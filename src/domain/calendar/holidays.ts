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

/** A day of every year (`12-25`), one that moves away from a Sunday (`04-27, 04-26`), or one from Easter (`easter+39`). */
export const HOLIDAY = /^(?:easter([+-]\d{1,2})|(\d\d)-(\d\d)(?:, (\d\d)-(\d\d))?)$/;

function holidayIn(year: number, holiday: string): LocalDay[] {
  const [, fromEaster, month, date, otherMonth, otherDate] = HOLIDAY.exec(holiday) ?? [];
  if (fromEaster !== undefined) return [plusDays(easterOf(year), Number(fromEaster))];
  if (month === undefined) return [];
  const day = dayOf(year, Number(month), Number(date));
  const moves = otherMonth !== undefined && weekdayOf(day) === SUNDAY;
  return [moves ? dayOf(year, Number(otherMonth), Number(otherDate)) : day];
}

/** The public holidays of a year, as `holidays` in `content/site.yaml` describes them. */
export const holidaysOf = (year: number, holidays: readonly string[]): ReadonlySet<LocalDay> =>
  new Set(holidays.flatMap((holiday) => holidayIn(year, holiday)));
