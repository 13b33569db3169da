import { portalDayInWords } from '../../stores/portal-day.ts';

/** A day of the portal in words, in the language of the page: `23 november 2026`. */
export const dateInWords = (moment: number): string =>
  portalDayInWords(new Date(moment), document.documentElement.lang);
