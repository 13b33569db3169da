import { holidaysOf } from './holidays.ts';
import { type LocalDay, localDay, momentAt, plusDays, weekdayOf, yearOf } from './local-day.ts';

const SUNDAY = 0;
const SATURDAY = 6;
const END_OF_WORKDAY = 17;

export function isWorkday(day: LocalDay, holidays: readonly string[]): boolean {
  const weekday = weekdayOf(day);
  return weekday !== SUNDAY && weekday !== SATURDAY && !holidaysOf(yearOf(day), holidays).has(day);
}

/** The end (17:00 in the Netherlands) of the `count`th working day after the day of `from`. */
export function addWorkdays(from: Date, count: number, holidays: readonly string[]): Date {
  let day = localDay(from);
  for (let left = count; left > 0;) {
    day = plusDays(day, 1);
    if (isWorkday(day, holidays)) left -= 1;
  }
  return momentAt(day, END_OF_WORKDAY);
}

/** The end of the first working day that is `weeks` weeks after the day of `from` or later. */
export function addWeeks(from: Date, weeks: number, holidays: readonly string[]): Date {
  let day = plusDays(localDay(from), weeks * 7);
  while (!isWorkday(day, holidays)) day = plusDays(day, 1);
  return momentAt(day, END_OF_WORKDAY);
}
