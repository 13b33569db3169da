import { holidaysOf } from './holidays.ts';
import { type LocalDay, localDay, momentAt, plusDays, weekdayOf, yearOf } from './local-day.ts';

/** When people work, besides the weekend, and where. */
export interface Calendar {
  /** Days on which nobody works: see `HOLIDAY`. */
  holidays: readonly string[];
  timeZone: string;
}

const SUNDAY = 0;
const SATURDAY = 6;
const END_OF_WORKDAY = 17;

export function isWorkday(day: LocalDay, { holidays }: Pick<Calendar, 'holidays'>): boolean {
  const weekday = weekdayOf(day);
  return weekday !== SUNDAY && weekday !== SATURDAY && !holidaysOf(yearOf(day), holidays).has(day);
}

/** The end (17:00) of the `count`th working day after the day of `from`. */
export function addWorkdays(from: Date, count: number, calendar: Calendar): Date {
  let day = localDay(from, calendar.timeZone);
  for (let left = count; left > 0;) {
    day = plusDays(day, 1);
    if (isWorkday(day, calendar)) left -= 1;
  }
  return momentAt(day, END_OF_WORKDAY, calendar.timeZone);
}

/** The end of the first working day that is `weeks` weeks after the day of `from` or later. */
export function addWeeks(from: Date, weeks: number, calendar: Calendar): Date {
  let day = plusDays(localDay(from, calendar.timeZone), weeks * 7);
  while (!isWorkday(day, calendar)) day = plusDays(day, 1);
  return momentAt(day, END_OF_WORKDAY, calendar.timeZone);
}
