import type { Context } from 'hono';
import { calendarFile, calendarType } from '../../src/domain/calendar/calendar-file.ts';
import { localDay } from '../../src/domain/calendar/local-day.ts';
import type { Side } from '../../src/domain/requests/pair-question.ts';
import type { WayStation } from '../../src/domain/requests/stations.ts';
import type { Submission } from '../database/submission.ts';
import type { Bindings } from '../env.ts';
import { readTranslate } from '../platform/assets.ts';
import { timeZone } from '../platform/portal.ts';
import { readSiteConfig } from '../platform/site-config.ts';
import { isForCalendar } from './station-words.ts';

/**
 * The day of a station for a calendar, when the address asks for one that is still ahead. A calendar of work is read by
 * others too, so the file names nobody and holds no link that opens anything.
 */
export async function calendarDay(
  c: Context<Bindings>,
  { reference, version }: Submission,
  stations: readonly WayStation[],
  side: Side,
): Promise<Response | undefined> {
  const asked = c.req.query('calendar');
  const station = stations.find((one) => one.name === asked && isForCalendar(one));
  if (!station?.at) return undefined;
  const language = c.get('language');
  const [t, { name }] = await Promise.all([readTranslate(c.env, language), readSiteConfig(c.env)]);
  const what = station.name === 'answer' && side === 'mentor' ? 'ownAnswer' : station.name;
  const file = calendarFile({
    method: 'PUBLISH',
    portal: name,
    timeZone,
    language,
    events: [
      {
        uid: `${reference}-${what}@${new URL(c.env.SITE_URL).hostname}`,
        sequence: version,
        madeAt: new Date(),
        when: { day: localDay(station.at, timeZone) },
        summary: t(`stations.file.${what}`),
        description: t('stations.file.text', { reference }),
      },
    ],
  });
  return c.body(file, 200, {
    'Content-Type': calendarType('PUBLISH'),
    'Content-Disposition': `attachment; filename="${t('stations.file.name')}.ics"`,
  });
}
