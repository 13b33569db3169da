/** A day of the portal: `2026-11-23`. Which day it is at a moment depends on `timeZone` in `content/site.yaml`. */
export type LocalDay = string;

const DAY_MS = 24 * 60 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;

/** Making a format takes a hundred times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, format);
  return format;
}

/** A day from its numbers; January is 1. */
export function dayOf(year: number, month: number, day: number): LocalDay {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** Whether a text is a day that exists: not 30 February. */
export function isDay(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === text;
}

/** The day that it is in a zone at a moment. */
export function localDay(moment: Date, timeZone: string | undefined): LocalDay {
  return formatOf('sv-SE', { timeZone }).format(moment);
}

export const yearOf = (day: LocalDay): number => Number(day.slice(0, 4));

/** 0 is Sunday. */
export const weekdayOf = (day: LocalDay): number => new Date(`${day}T00:00:00Z`).getUTCDay();

export function plusDays(day: LocalDay, days: number): LocalDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How far the clocks in a zone are ahead of UTC at a moment, in milliseconds. */
export function aheadAt(moment: number, timeZone: string): number {
  const clock = formatOf('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return Date.parse(`${clock.format(moment).replace(' ', 'T')}Z`) - moment;
}

/** The moment at which it is this hour on this day in a zone; summer time is looked up, not assumed. */
export function momentAt(day: LocalDay, hour: number, timeZone: string): Date {
  const onClock = Date.parse(`${day}T00:00:00Z`) + hour * HOUR_MS;
  const near = onClock - aheadAt(onClock, timeZone);
  return new Date(onClock - aheadAt(near, timeZone));
}

const IN_WORDS = { weekday: 'long', day: 'numeric', month: 'long' } as const;

/** The year, when that is not the year of `now`. */
function otherYear(moment: Date, timeZone: string, now: Date): { year?: 'numeric' } {
  const isNear = yearOf(localDay(moment, timeZone)) === yearOf(localDay(now, timeZone));
  return isNear ? {} : { year: 'numeric' };
}

/** `maandag 23 november`. With `now` the year stands behind it when that is another one: for a day that may be far away. */
export const dayInWords = (moment: Date, language: string, timeZone: string, now = moment): string =>
  formatOf(language, { ...IN_WORDS, timeZone, ...otherYear(moment, timeZone, now) }).format(moment);

/** `23 november`, with the year behind it when that is not the year of `now`. */
export function shortDayInWords(moment: Date, language: string, timeZone: string, now: Date): string {
  const { day, month } = IN_WORDS;
  return formatOf(language, { day, month, timeZone, ...otherYear(moment, timeZone, now) }).format(moment);
}

/** What a clock in a zone shows at a moment: `19:30`. */
export const clockAt = (moment: Date, timeZone: string | undefined): string =>
  formatOf('sv-SE', { timeStyle: 'short', timeZone }).format(moment);

/** `maandag, dinsdag of woensdag` */
export const listInWords = (words: readonly string[], language: string): string =>
  new Intl.ListFormat(language, { type: 'disjunction' }).format(words);
