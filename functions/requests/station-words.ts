import { shortDayInWords, dayInWords } from '../../src/domain/calendar/local-day.ts';
import type { FormName } from '../../src/domain/intake/form.ts';
import type { WayStation } from '../../src/domain/requests/stations.ts';
import type { Translate } from '../../src/domain/texts/texts.ts';
import type { Station } from '../../src/views/Stations.tsx';
import { timeZone } from '../platform/portal.ts';

interface Words {
  t: Translate;
  form: FormName;
  isOneTalk: boolean;
  now: Date;
  /** The address of the page that gives the days of stations for a calendar. */
  page?: string | undefined;
}

/** Whether a page gives the day of this station for a calendar. A first talk has no day yet. */
export const isForCalendar = ({ name, standing, at }: WayStation): boolean =>
  at !== undefined && (standing === 'now' || standing === 'ahead') && name !== 'talk';

function whenOf({ name, standing, at, week, isAgreed }: WayStation, { t, now }: Words): string | undefined {
  if (standing === 'unsure') return t('stations.unsure');
  if (week !== undefined) return t('stations.around', { day: t('rhythm.week', { count: week }) });
  if (at === undefined) return undefined;
  const language = t('language');
  if (name === 'answer' && standing === 'now')
    return t('stations.by', { day: dayInWords(at, language, timeZone) });
  const day = shortDayInWords(at, language, timeZone, now);
  return standing === 'done' || isAgreed ? day : t('stations.around', { day });
}

/** The stations of what was sent, as people read them. */
export const stationWords = (stations: readonly WayStation[], words: Words): Station[] =>
  stations.map((station) => {
    const { name, standing } = station;
    const { t, form, isOneTalk, page } = words;
    return {
      name: t(`stations.${form}.${isOneTalk && name === 'talk' ? 'oneTalk' : name}`),
      standing,
      when: whenOf(station, words),
      calendar:
        page !== undefined && isForCalendar(station)
          ? { href: `${page}&calendar=${name}`, words: t(`stations.calendarOf.${name}`) }
          : undefined,
    };
  });
