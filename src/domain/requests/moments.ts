import { isDay, type LocalDay, localDay, momentAt, plusDays, weekdayOf } from '../calendar/local-day.ts';

export const MOST_MOMENTS = 3;
/** After this a pair can plan its next talk, also while one that has more time goes on. */
const GOES_ON_HOURS = 1;
const MOST_WEEKS_AHEAD = 10;
/** The hours of the clock between which a talk begins and ends, whatever a mentor chose. */
const FIRST_HOUR = 7;
const LAST_HOUR = 22;
const HOUR_MS = 60 * 60 * 1000;

/** When a day part is, in hours of the clock: `when` in `content/vocabulary/day-parts.yaml`. */
export interface DayPartHours {
  days: 'workdays' | 'weekend';
  from: number;
  until: number;
}

/** A day part with its words in a sentence: `in de avond`. */
export interface DayPart extends DayPartHours {
  words: string;
}

/** What a pair can choose from, by id. Of a way to talk also how it stands in a sentence: `per telefoon`. */
export interface PlanningChoices {
  dayParts: Readonly<Record<string, DayPart>>;
  formats: Readonly<Record<string, { label: string; words: string }>>;
}

/** What one side proposes to the other: moments as ISO text in UTC, in order, and an id of `content/vocabulary/formats.yaml`. */
export interface MomentProposal {
  moments: readonly string[];
  format: string;
}

export interface SentMoment {
  day: string;
  time: string;
}

/** Why a moment cannot be proposed. `off`: the mentor cannot then. `none`: nothing was filled in. */
export type MomentProblem = 'none' | 'day' | 'no-day' | 'time' | 'past' | 'far' | 'night' | 'off' | 'double';

export const isAboutTime = (problem: MomentProblem): boolean => ['time', 'night', 'off'].includes(problem);

/** `hours`: of a talk, by the rhythm of the programme. */
export const talkEnd = (start: Date, hours: number): Date => new Date(start.getTime() + hours * HOUR_MS);

export const goesOnUntil = (start: Date): Date => talkEnd(start, GOES_ON_HOURS);

export const daysToChoose = (now: Date, timeZone: string): { from: LocalDay; until: LocalDay } => {
  const today = localDay(now, timeZone);
  return { from: today, until: plusDays(today, MOST_WEEKS_AHEAD * 7) };
};

const onClock = (hour: number): string =>
  `${String(Math.floor(hour)).padStart(2, '0')}:${hour % 1 === 0 ? '00' : '30'}`;

/** The hour of `19:30`, which is 19.5; `undefined` when it is no half hour. */
function hourOf(time: string): number | undefined {
  const [, hours, minutes] = /^([01]?\d|2[0-3])[:.](00|30)$/.exec(time) ?? [];
  return hours === undefined ? undefined : Number(hours) + Number(minutes) / 60;
}

const isNight = (hour: number, hours: number): boolean => hour < FIRST_HOUR || hour + hours > LAST_HOUR;

const isIn = (hour: number, { from, until }: DayPartHours): boolean => hour >= from && hour < until;

/** The half hours at which a talk can begin on some day. A mentor without day parts can always, but at night. */
export function timesToChoose(parts: readonly DayPartHours[], hours: number): string[] {
  const all = Array.from({ length: 48 }, (_, place) => place / 2).filter((hour) => !isNight(hour, hours));
  return all.filter((hour) => parts.length === 0 || parts.some((part) => isIn(hour, part))).map(onClock);
}

function isOff(day: LocalDay, hour: number, parts: readonly DayPartHours[]): boolean {
  const days = [0, 6].includes(weekdayOf(day)) ? 'weekend' : 'workdays';
  return parts.length > 0 && !parts.some((part) => part.days === days && isIn(hour, part));
}

/** `2026-12-01` of what a browser sends, or of `1-12-2026`, as somebody types it where there is no calendar. */
function dayIn(text: string): LocalDay {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text) ?? [];
  return year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

interface Terms {
  /** Of the mentor. */
  parts: readonly DayPartHours[];
  /** Of a talk. */
  hours: number;
  timeZone: string;
  now: Date;
}

function judge(sent: SentMoment, { parts, hours, timeZone, now }: Terms): Date | MomentProblem {
  const day = dayIn(sent.day.trim());
  const hour = hourOf(sent.time.trim());
  if (day === '') return 'day';
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !isDay(day)) return 'no-day';
  const { from, until } = daysToChoose(now, timeZone);
  if (day < from) return 'past';
  if (day > until) return 'far';
  if (hour === undefined) return 'time';
  if (isNight(hour, hours)) return 'night';
  if (isOff(day, hour, parts)) return 'off';
  const start = momentAt(day, hour, timeZone);
  return start > now ? start : 'past';
}

/** The moments that were filled in, or what is wrong with which; a row that was left open counts for nothing. */
export function judgeMoments(
  sent: readonly SentMoment[],
  terms: Terms,
): { moments: string[]; problems: ReadonlyMap<number, MomentProblem> } {
  const moments: string[] = [];
  const problems = new Map<number, MomentProblem>();
  for (const [place, one] of sent.entries()) {
    if (one.day.trim() === '' && one.time.trim() === '') continue;
    const judged = judge(one, terms);
    if (typeof judged === 'string') problems.set(place, judged);
    else if (moments.includes(judged.toISOString())) problems.set(place, 'double');
    else moments.push(judged.toISOString());
  }
  if (moments.length === 0 && problems.size === 0) problems.set(0, 'none');
  return { moments: moments.sort(), problems };
}
