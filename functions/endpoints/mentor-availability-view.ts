import { dayInWords, localDay, momentAt, plusDays } from '../../src/domain/life/local-day.ts';
import type { FreshnessTerms } from '../../src/domain/matching/availability.ts';
import { standingOn } from '../../src/domain/matching/standing.ts';
import { say, type Texts } from '../../src/domain/texts/texts.ts';
import type { Filling } from '../pages/life-page.ts';
import type { OwnRoom } from '../queries/availability.ts';
import type { Wrong } from './room-change.ts';

/** What the page shows to a mentor, and how long that is believed. */
interface View {
  room: OwnRoom;
  terms: FreshnessTerms;
  texts: Texts;
  wrong: Wrong | undefined;
  now: Date;
}

const NOON = 12;
const words = (day: string) => dayInWords(momentAt(day, NOON));
const count = (texts: Texts, key: string, number: number) =>
  say(texts, number === 0 ? `${key}.none` : key, { count: number });

/** What comes next when nobody does anything. */
function until({ room: { availability, pausedUntil }, terms, texts, now }: View): string {
  const { confirmed } = availability;
  if (pausedUntil !== null) return say(texts, 'mentor.pausedUntil', { day: words(pausedUntil) });
  const late = plusDays(confirmed, 7 * terms.rankLastAfterWeeks);
  const gone = plusDays(confirmed, 7 * terms.notOfferedAfterWeeks);
  // Whether there is a free place makes no difference to how long an answer is believed.
  const standing = standingOn(localDay(now), terms)({ ...availability, places: 1 });
  if (standing === 'unconfirmed') return say(texts, 'mentor.tooOld');
  if (standing === 'stale') return say(texts, 'mentor.oldUntil', { day: words(gone) });
  return say(texts, 'mentor.until', { day: words(late) });
}

/** What the page of a mentor says: the room as it stands, until when, and what can change. */
export function availabilityFilling(view: View): Filling {
  const { room, texts, wrong, now } = view;
  const { capacity, places, confirmed } = room.availability;
  const isFresh = confirmed === localDay(now);
  const { pausedUntil } = room;
  return {
    title: say(texts, isFresh ? 'mentor.done' : 'mentor.title'),
    shows: [
      'open',
      ...(isFresh ? [] : ['ask']),
      pausedUntil === null ? 'pause' : 'resume',
      ...(wrong ? [`${wrong}-wrong`] : []),
    ],
    texts: {
      now: say(texts, 'mentor.confirmed', { day: words(confirmed) }),
      then: until(view),
      capacity: count(texts, 'mentor.capacity', capacity),
      ...(capacity > 0 && { free: count(texts, 'mentor.free', places) }),
      paused:
        pausedUntil === null
          ? say(texts, 'mentor.notPaused')
          : say(texts, 'mentor.paused', { day: words(pausedUntil) }),
    },
  };
}
