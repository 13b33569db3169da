import { dayInWords, localDay, momentAt, plusDays } from '../../src/domain/calendar/local-day.ts';
import type { FreshnessTerms } from '../../src/domain/matching/availability.ts';
import { standingOn } from '../../src/domain/matching/freshness.ts';
import type { Translate } from '../../src/domain/texts/texts.ts';
import type { MentorAvailabilityData, WrongRoom } from '../../src/views/MentorAvailability.tsx';
import type { OwnRoom } from './own-room.ts';
import { LONGEST_PAUSE_DAYS } from './room-change.ts';
import { timeZone } from '../platform/portal.ts';

/** What the field for a pause holds at first, so that a pause is 1 tap. */
const USUAL_PAUSE_DAYS = 28;

const NOON = 12;
/** A mentor may come back after a year. */
const words = (day: string, { t, now }: Pick<Context, 't' | 'now'>) =>
  dayInWords(momentAt(day, NOON, timeZone), t('language'), timeZone, now);

interface Context {
  token: string;
  wrong: WrongRoom | undefined;
  terms: FreshnessTerms;
  t: Translate;
  now: Date;
}

/** What comes next when nobody does anything. */
function thenOf({ availability, pausedUntil }: OwnRoom, { terms, t, now }: Context): string {
  const text = (key: string, day?: string) =>
    t(`availability.mentor.${key}`, day ? { day: words(day, { t, now }) } : {});
  const { confirmed } = availability;
  if (pausedUntil !== null) return text('pausedUntil', pausedUntil);
  // Whether there is a free place makes no difference to how long an answer is believed.
  const standing = standingOn(localDay(now, timeZone), terms)({ ...availability, places: 1 });
  if (standing === 'unconfirmed') return text('tooOld');
  if (standing === 'stale') return text('oldUntil', plusDays(confirmed, 7 * terms.notOfferedAfterWeeks));
  return text('until', plusDays(confirmed, 7 * terms.rankLastAfterWeeks));
}

/** What the page of a mentor shows: the room as it stands, until when, and what can change. */
export function mentorAvailabilityData(room: OwnRoom, context: Context): MentorAvailabilityData {
  const { capacity, places, confirmed } = room.availability;
  const { token, wrong, now } = context;
  const today = localDay(now, timeZone);
  return {
    token,
    isFresh: confirmed === today,
    confirmedOn: words(confirmed, context),
    pausedUntil: room.pausedUntil === null ? null : words(room.pausedUntil, context),
    then: thenOf(room, context),
    capacity,
    free: places,
    pause: {
      usual: plusDays(today, USUAL_PAUSE_DAYS),
      min: plusDays(today, 1),
      max: plusDays(today, LONGEST_PAUSE_DAYS),
    },
    wrong,
  };
}
