import type { Translate } from '../texts/texts.ts';
import { clockAt, dayInWords } from './local-day.ts';

/** A time of the clock as people read it everywhere: `9.30 uur` for `09:30`. The site says how. */
export function timeInWords(clock: string, t: Translate): string {
  const [hour = '', minute = ''] = clock.split(':');
  return t('clock.time', { hour: Number(hour).toString(), minute });
}

/** `dinsdag 1 december om 19.00 uur` */
export const momentInWords = (moment: Date, language: string, timeZone: string, t: Translate): string =>
  t('clock.moment', {
    day: dayInWords(moment, language, timeZone),
    time: timeInWords(clockAt(moment, timeZone), t),
  });
