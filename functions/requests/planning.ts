import type { Context } from 'hono';
import { calendarType } from '../../src/domain/calendar/calendar-file.ts';
import { judgeMoments, type MomentProposal, MOST_MOMENTS } from '../../src/domain/requests/moments.ts';
import type { PlanningData } from '../../src/views/Planning.tsx';
import type { Side } from '../../src/domain/requests/pair-question.ts';
import type { Bindings } from '../env.ts';
import { plannedTalk, readMoments } from '../database/moments.ts';
import type { Submission } from '../database/submission.ts';
import { linkAddress } from '../links/links.ts';
import { talkFile } from '../mail/invitation.ts';
import { readTranslate } from '../platform/assets.ts';
import { timeZone } from '../platform/portal.ts';
import { courseTerms, readSiteConfig } from '../platform/site-config.ts';
import { formatInWords, siteData } from '../platform/site-data.ts';
import type { EventInput } from './event-input.ts';
import { type NotProposed, choicesWith, planningData } from './planning-data.ts';

/** In the address of the page of a pair: it gives the talk as a file for a calendar, as it does the days of stations. */
const CALENDAR = 'planned';

type Field = (name: string) => string | undefined;

/** What a side posted about a talk. `wrong`: it stays in the form, with what to do about it. */
type Posted = { kind: 'step'; input: Omit<EventInput, 'by'> } | { kind: 'wrong'; notProposed: NotProposed };

/** What a side posted about planning; `undefined` when it posted something else. */
export async function postedPlanning(
  c: Context<Bindings>,
  submission: Submission,
  field: Field,
  now: Date,
): Promise<Posted | undefined> {
  const step = field('step');
  if (step === 'cancel-moment') return { kind: 'step', input: { event: 'moment-cancel' } };
  if (step === 'pick-moment')
    return { kind: 'step', input: { event: 'moment-pick', moment: field('moment') ?? '' } };
  if (step !== 'propose-moments') return undefined;
  const { parts, formats } = choicesWith(await siteData(c.env, c.get('language')), submission.mentorId);
  const { rows, format } = sentMoments(field);
  const hours = await hoursOfTalk(c, submission);
  const { moments, problems } = judgeMoments(rows, { parts, hours, timeZone, now });
  const hasFormat = Object.hasOwn(formats, format);
  if (problems.size > 0 || !hasFormat)
    return { kind: 'wrong', notProposed: { rows, format, problems, also: hasFormat ? undefined : 'format' } };
  return { kind: 'step', input: { event: 'moment-propose', proposal: { moments, format } } };
}

/** How long a talk is, by the rhythm of the programme. */
async function hoursOfTalk(c: Context<Bindings>, { programme }: Submission): Promise<number> {
  return courseTerms(await readSiteConfig(c.env), programme).hoursPerTalk;
}

function sentMoments(field: Field): Pick<NotProposed, 'rows' | 'format'> {
  const numbers = Array.from({ length: MOST_MOMENTS }, (_, place) => place + 1);
  const rows = numbers.map((number) => ({
    day: field(`day-${number}`) ?? '',
    time: field(`time-${number}`) ?? '',
  }));
  return { rows, format: field('format') ?? '' };
}

/** What stays in the form when a proposal was not taken; `undefined` when the same was taken just before, as after two taps. */
export async function notTaken(
  c: Context<Bindings>,
  submission: Submission,
  { proposal, field }: { proposal: MomentProposal | undefined; field: Field },
): Promise<NotProposed | undefined> {
  if (!proposal) return undefined;
  const stored = await readMoments(c.env, submission);
  if (JSON.stringify(stored?.proposed) === JSON.stringify(proposal.moments)) return undefined;
  return { ...sentMoments(field), problems: new Map(), also: 'often' };
}

/** The names of the two, of which planning says the first. */
interface PairNames {
  mentor: string;
  mentee: string;
}

const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? '';

/** What the page of a pair says about planning, to one side. */
export async function shownPlanning(
  c: Context<Bindings>,
  submission: Submission,
  { side, names, token }: { side: Side; names: PairNames; token: string },
  notProposed: NotProposed | undefined,
  now: Date,
): Promise<PlanningData> {
  const language = c.get('language');
  const [data, t, moments, hours] = await Promise.all([
    siteData(c.env, language),
    readTranslate(c.env, language),
    readMoments(c.env, submission),
    hoursOfTalk(c, submission),
  ]);
  const mentor = firstName(names.mentor);
  return planningData({
    ...{ moments, side, mentor, hours, notProposed, data, t, now },
    other: side === 'mentee' ? mentor : firstName(names.mentee),
    mentorId: submission.mentorId,
    calendarHref: `${linkAddress(language, 'course', token)}&calendar=${CALENDAR}`,
  });
}

/** The talk of a pair as a file for the calendar of one side, when the address asks for it; `undefined` when none stands. */
export async function calendarAnswer(
  c: Context<Bindings>,
  submission: Submission,
  side: Side,
  now: Date,
): Promise<Response | undefined> {
  if (c.req.query('calendar') !== CALENDAR) return undefined;
  const talk = plannedTalk(await readMoments(c.env, submission), now);
  if (!talk) return undefined;
  const language = c.get('language');
  const [data, t, { name }, hours] = await Promise.all([
    siteData(c.env, language),
    readTranslate(c.env, language),
    readSiteConfig(c.env),
    hoursOfTalk(c, submission),
  ]);
  const mentor = firstName(data.mentors.get(submission.mentorId ?? '')?.name ?? t('link-pages.formerMentor'));
  const words = {
    side,
    mentor,
    hours,
    reference: submission.reference,
    format: formatInWords(data, talk.format),
  };
  const host = new URL(c.env.SITE_URL).hostname;
  const file = talkFile(talk, { ...words, portal: name, host, language, t }, now);
  return c.body(file, 200, {
    'Content-Type': calendarType('PUBLISH'),
    'Content-Disposition': `attachment; filename="${t('planning.calendar.file')}.ics"`,
  });
}
