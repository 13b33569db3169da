import { type LocalDay, localDay } from '../domain/calendar/local-day.ts';

/** Of the portal, wherever this device is. The build, which has no page yet, says its own. */
const timeZone = (): string | undefined =>
  'document' in globalThis ? document.documentElement.dataset['timeZone'] : undefined;

/** The day that it is at the portal at a moment. */
export const portalDay = (moment: Date): LocalDay => localDay(moment, timeZone());

/** The same in words: `23 november 2026`. */
export const portalDayInWords = (
  moment: Date,
  language: string,
  style: Intl.DateTimeFormatOptions = {},
): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: timeZone(), ...style }).format(moment);
