import { clockAt, type LocalDay, localDay } from '../domain/calendar/local-day.ts';
import { timeInWords } from '../domain/calendar/time-in-words.ts';
import type { Translate } from '../domain/texts/texts.ts';

/** Of the portal, wherever this device is. The build, which has no page yet, says its own. */
const timeZone = (): string | undefined =>
  'document' in globalThis ? document.documentElement.dataset['timeZone'] : undefined;

/** The day that it is at the portal at a moment. */
export const portalDay = (moment: Date): LocalDay => localDay(moment, timeZone());

/** The same in words: `23 november 2026`. */
export const portalDayInWords = (moment: Date, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: timeZone() }).format(moment);

/** With the time: `23 november 2026 om 19.30 uur`. */
export const portalMomentInWords = (moment: Date, t: Translate): string =>
  t('clock.moment', {
    day: portalDayInWords(moment, t('language')),
    time: timeInWords(clockAt(moment, timeZone()), t),
  });
