import { foldedLine, quoted, textValue } from './content-line.ts';
import { aheadAt, type LocalDay, plusDays } from './local-day.ts';
import { onClock, zoneLines } from './zone-rules.ts';

/** Somebody who invites or is invited. */
interface CalendarPerson {
  name: string;
  email: string;
}

/** What a calendar shows: a whole day, or a time in the zone of the portal. */
export interface CalendarEvent {
  /** The same in every version, so that a calendar keeps one. */
  uid: string;
  /** Which version this is; a later one is higher. */
  sequence?: number;
  madeAt: Date;
  when: { day: LocalDay } | { from: Date; until: Date };
  summary: string;
  description?: string | undefined;
  location?: string | undefined;
  url?: string | undefined;
  organizer?: CalendarPerson | undefined;
  attendees?: readonly CalendarPerson[] | undefined;
  isCancelled?: boolean;
}

/** A file to keep (`PUBLISH`), an invitation or its newer version (`REQUEST`), or one that takes it back (`CANCEL`). */
export interface CalendarFile {
  method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  portal: string;
  /** An IANA name: `Europe/Amsterdam`. */
  timeZone: string;
  language: string;
  events: readonly CalendarEvent[];
}

/** How the file of a method is sent, so that a mail program sees an invitation. */
export const calendarType = (method: CalendarFile['method']): string =>
  `text/calendar; charset=utf-8; method=${method}`;

const inUtc = (moment: Date): string => `${onClock(moment.getTime(), 0)}Z`;
const dayValue = (day: LocalDay): string => day.replaceAll('-', '');

function whenLines({ when }: CalendarEvent, timeZone: string): string[] {
  if ('day' in when) {
    const { day } = when;
    // The end of a whole day is the first day after it. Such a day leaves the person free for other things.
    return [
      `DTSTART;VALUE=DATE:${dayValue(day)}`,
      `DTEND;VALUE=DATE:${dayValue(plusDays(day, 1))}`,
      'TRANSP:TRANSPARENT',
    ];
  }
  const local = (moment: Date) => onClock(moment.getTime(), aheadAt(moment.getTime(), timeZone));
  return [
    `DTSTART;TZID=${timeZone}:${local(when.from)}`,
    `DTEND;TZID=${timeZone}:${local(when.until)}`,
    'TRANSP:OPAQUE',
  ];
}

/** Who is invited agreed before: a calendar shows the talk as agreed, and asks for no answer. See docs/decisions/0052. */
const attendeeLine = ({ name, email }: CalendarPerson): string =>
  `ATTENDEE;CN=${quoted(name)};CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:${email}`;

function eventLines(event: CalendarEvent, timeZone: string): string[] {
  const { uid, sequence = 0, madeAt, organizer, attendees = [], isCancelled = false } = event;
  const { summary, description, location, url } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${textValue(uid)}`,
    `SEQUENCE:${String(sequence)}`,
    `DTSTAMP:${inUtc(madeAt)}`,
    ...whenLines(event, timeZone),
    `SUMMARY:${textValue(summary)}`,
    ...(description === undefined ? [] : [`DESCRIPTION:${textValue(description)}`]),
    ...(location === undefined ? [] : [`LOCATION:${textValue(location)}`]),
    ...(url === undefined ? [] : [`URL:${new URL(url).href}`]),
    ...(organizer ? [`ORGANIZER;CN=${quoted(organizer.name)}:mailto:${organizer.email}`] : []),
    ...attendees.map(attendeeLine),
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

/** The text of a calendar file (RFC 5545), for a download or for a mail. */
export function calendarFile({ method, portal, timeZone, language, events }: CalendarFile): string {
  const moments = events.flatMap(({ when }) => ('day' in when ? [] : [when.from, when.until]));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${textValue(portal)}//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...(moments.length > 0 ? zoneLines(moments, timeZone) : []),
    ...events.flatMap((event) => eventLines(event, timeZone)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldedLine(line)}\r\n`).join('');
}
