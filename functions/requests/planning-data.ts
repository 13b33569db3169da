import { listInWords } from '../../src/domain/calendar/local-day.ts';
import { momentInWords } from '../../src/domain/calendar/time-in-words.ts';
import {
  type DayPart,
  daysToChoose,
  isAboutTime,
  MOST_MOMENTS,
  type MomentProblem,
  type SentMoment,
  timesToChoose,
} from '../../src/domain/requests/moments.ts';
import type { Side } from '../../src/domain/requests/pair-question.ts';
import type { Translate } from '../../src/domain/texts/texts.ts';
import type { PlanningData } from '../../src/views/Planning.tsx';
import type { StoredMoments } from '../database/moments.ts';
import { openProposal, plannedTalk } from '../database/moments.ts';
import { timeZone } from '../platform/portal.ts';
import { formatInWords, type SiteData } from '../platform/site-data.ts';

/** What a side filled in that could not be proposed, and why: by the row, and for how they talk. */
export interface NotProposed {
  rows: readonly SentMoment[];
  format: string;
  problems: ReadonlyMap<number, MomentProblem>;
  /** Of the form as a whole: no way to talk chosen, or proposed too often today. */
  also: 'format' | 'often' | undefined;
}

/** When a mentor can, and how the mentor talks: as the profile says, or anything when it says nothing of it. */
export function choicesWith({ mentors, planning }: SiteData, mentorId: string | null) {
  const mentor = mentors.get(mentorId ?? '');
  const all = Object.entries(planning.formats).map(([id, { label }]) => [id, label] as const);
  const own = all.filter(([id]) => mentor?.formats.includes(id));
  const parts = mentor?.dayParts.flatMap((id) => planning.dayParts[id] ?? []) ?? [];
  return { parts, formats: Object.fromEntries(own.length > 0 ? own : all) };
}

interface Context {
  moments: StoredMoments | undefined;
  side: Side;
  /** First names of the other, and of the mentor. */
  other: string;
  mentor: string;
  mentorId: string | null;
  calendarHref: string;
  /** How long a talk is. */
  hours: number;
  notProposed?: NotProposed | undefined;
  data: SiteData;
  t: Translate;
  now: Date;
}

function problemsIn({ problems, also }: NotProposed, t: Translate, facts: Record<string, string>) {
  const text = (problem: string) => t(`planning.problems.${problem}`, facts);
  const inRows = [...problems].map(([place, problem]) => ({
    field: `${isAboutTime(problem) ? 'time' : 'day'}-${place + 1}`,
    about: t('planning.form.moment', { number: (place + 1).toString() }),
    text: text(problem),
  }));
  if (also === undefined) return inRows;
  return [...inRows, { ...(also === 'format' && { field: 'format' }), text: text(also) }];
}

/** When a mentor can; nothing when the profile says nothing of it. */
function canInWords(parts: readonly DayPart[], language: string, t: Translate): string {
  const can = listInWords(
    parts.map(({ words }) => words),
    language,
  );
  const isWorkdays = parts.length > 0 && parts.every(({ days }) => days === 'workdays');
  return isWorkdays ? t('planning.workdays', { can }) : can;
}

const EMPTY: SentMoment = { day: '', time: '' };

/** What the page of a pair says about planning, to one side. */
export function planningData(context: Context): PlanningData {
  const { moments, side, other, mentor, mentorId, calendarHref, hours, notProposed, data, t, now } = context;
  const words = (at: string) => momentInWords(new Date(at), data.language, timeZone, t);
  const talk = plannedTalk(moments, now);
  const open = openProposal(moments, now);
  const { parts, formats } = choicesWith(data, mentorId);
  const { from, until } = daysToChoose(now, timeZone);
  const can = canInWords(parts, data.language, t);
  return {
    other,
    planned: talk && { text: words(talk.startsAt), format: formatInWords(data, talk.format), calendarHref },
    offered: open && {
      isOwn: open.by === side,
      moments: open.moments.map((value) => ({ value, text: words(value) })),
      format: formatInWords(data, open.format),
    },
    form: {
      days: { from, until },
      times: timesToChoose(parts, hours),
      formats,
      can: can === '' ? undefined : t(`planning.can.${side}`, { mentor, can }),
      rows: Array.from({ length: MOST_MOMENTS }, (_, place) => notProposed?.rows[place] ?? EMPTY),
      format: notProposed?.format ?? '',
      problems: notProposed ? problemsIn(notProposed, t, { mentor, can }) : [],
    },
  };
}
