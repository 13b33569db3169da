import { calendarFile } from '../../src/domain/calendar/calendar-file.ts';
import { talkEnd } from '../../src/domain/requests/moments.ts';
import type { Translate } from '../../src/domain/texts/texts.ts';
import { timeZone } from '../platform/portal.ts';
import { sender } from './address.ts';
import type { MailFacts } from './facts.ts';
import type { Invitation } from './message.ts';

type TalkFacts = Omit<NonNullable<MailFacts['invitation']>, 'method'>;

/** Who reads it, and what it says. */
export interface TalkWords {
  side: 'mentor' | 'mentee';
  /** The first name of the mentor. */
  mentor: string;
  reference: string;
  /** How they talk, in words. */
  format: string;
  /** How long a talk is. */
  hours: number;
  /** The name of the portal, and our own host. */
  portal: string;
  host: string;
  language: string;
  t: Translate;
}

const eventOf = (
  { uid, sequence, startsAt }: TalkFacts,
  { side, mentor, reference, format, hours, host, t }: TalkWords,
  now: Date,
) => ({
  uid: `${uid}@${host}`,
  sequence,
  madeAt: now,
  when: { from: new Date(startsAt), until: talkEnd(new Date(startsAt), hours) },
  summary: t(`planning.calendar.${side}`, { mentor }),
  // Colleagues may see a calendar: it says no more than this, and holds no link.
  description: t('planning.calendar.description', { reference }),
  location: format.charAt(0).toUpperCase() + format.slice(1),
});

/** The talk of a pair as a file to keep. */
export const talkFile = (talk: TalkFacts, words: TalkWords, now: Date): string =>
  calendarFile({
    method: 'PUBLISH',
    ...{ portal: words.portal, language: words.language, timeZone },
    events: [eventOf(talk, words, now)],
  });

/** The talk of a pair as an invitation from the portal to one of the two: neither learns the address of the other by it. */
export function invitationOf(
  { method, ...talk }: NonNullable<MailFacts['invitation']>,
  words: TalkWords,
  { from, to, now }: { from: string; to: string; now: Date },
): Invitation {
  const { name, address } = sender(from);
  const event = {
    ...eventOf(talk, words, now),
    organizer: { name: name || words.portal, email: address },
    attendees: [{ name: to, email: to }],
    isCancelled: method === 'CANCEL',
  };
  const { portal, language } = words;
  return { method, file: calendarFile({ method, portal, language, timeZone, events: [event] }) };
}
