/** A day in the Netherlands: `2026-11-23`. */
export type LocalDay = string;

const DAY_MS = 24 * 60 * 60 * 1000;
const ZONE = 'Europe/Amsterdam';
const asDay = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE });
/** Marked as pure: without that it comes along to every page that asks for a day. */
const asHour = /* @__PURE__ */ new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hour: '2-digit',
  hourCycle: 'h23',
});

/** A day from its numbers; January is 1. */
export function dayOf(year: number, month: number, day: number): LocalDay {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** Whether a text is a day that exists: not 30 February. */
export function isDay(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === text;
}

/** The day that it is in the Netherlands at a moment. */
export const localDay = (moment: Date): LocalDay => asDay.format(moment);

export const yearOf = (day: LocalDay): number => Number(day.slice(0, 4));

/** 0 is Sunday. */
export const weekdayOf = (day: LocalDay): number => new Date(`${day}T00:00:00Z`).getUTCDay();

export function plusDays(day: LocalDay, days: number): LocalDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The moment at which it is this hour on this day in the Netherlands; summer time is looked up, not assumed. */
export function momentAt(day: LocalDay, hour: number): Date {
  const winter = new Date(Date.parse(`${day}T00:00:00Z`) + (hour - 1) * 60 * 60 * 1000);
  return Number(asHour.format(winter)) === hour ? winter : new Date(winter.getTime() - 60 * 60 * 1000);
}

const IN_WORDS = { timeZone: ZONE, weekday: 'long', day: 'numeric', month: 'long' } as const;

/** `maandag 23 november` */
export const dayInWords = (moment: Date, language: string): string =>
  new Intl.DateTimeFormat(language, IN_WORDS).format(moment);
