import { dayInWords } from '../../src/domain/calendar/local-day.ts';
import type { CourseTerms, RequestTerms } from '../../src/domain/requests/request-terms.ts';
import { possible } from '../../src/domain/requests/transitions.ts';
import type { Translate } from '../../src/domain/texts/texts.ts';
import { addWorkdays } from '../../src/domain/calendar/workdays.ts';
import type { FollowData, FollowedMentor } from '../../src/views/Follow.tsx';
import { programmeIn, type SiteData } from '../platform/site-data.ts';
import type { HistoryLine } from '../database/history.ts';
import { isStopped, type WayStation } from '../../src/domain/requests/stations.ts';
import type { StoredChoice, Submission } from '../database/submission.ts';
import { hasOpenChoice } from './apply-event.ts';
import { capital, saysNoMore, toldHistory } from './follow-history.ts';
import { faceOf, questionIn, roadsOf } from './pair-picture.ts';
import { stationWords } from './station-words.ts';
import { linkAddress } from '../links/links.ts';
import { timeZone } from '../platform/portal.ts';

/** Whether a mentor said yes before, with whom the sender no longer goes on. */
const hadMentor = (choices: Submission['choices']): boolean =>
  choices.some(({ outcome }) => outcome === 'accepted');

/** Whether the mentor of now said yes. */
const hasMentor = (choices: Submission['choices'], current: string | null): boolean =>
  choices.some(({ outcome, mentorId }) => outcome === 'accepted' && mentorId === current);

/** The name under which the sentences of this moment stand. */
function momentOf(
  { form, state, suspect, choices, mentorId }: Submission,
  history: readonly HistoryLine[],
): string {
  if (form === 'request' && state === 'coordinator') {
    return suspect ? 'looked' : hadMentor(choices) ? 'parted' : state;
  }
  if (form === 'request') {
    // A pair came to its end: the page of the pair says the same.
    if (state === 'closed' && hasMentor(choices, mentorId))
      return isStopped(history) ? 'stopped' : 'finished';
    return state;
  }
  if (state === 'withdrawn') return 'messageWithdrawn';
  return state === 'closed' ? 'messageClosed' : 'message';
}

/** The page of the pair and that of its mentor begin with these words too. */
const titleOfEnd = (moment: string): string | undefined =>
  ({ finished: 'course.closed', stopped: 'course.stopped' })[moment];

/** By when the sender hears something: for a mentor who is asked not the day of the reminder. */
export function hearsBy(
  { state, since, dueAt, dueEvent }: Submission,
  terms: RequestTerms,
): Date | undefined {
  if (state === 'asked' && dueEvent !== 'no-answer')
    return addWorkdays(new Date(since), terms.nextAfterWorkingDays, terms);
  // Of a request that just came, the first mentor is asked then.
  return dueAt === null || state === 'sent' ? undefined : new Date(dueAt);
}

/** The mentee can wait only for a mentor who is full, and only while nobody else is asked. */
export const canWait = ({ state }: Submission, { outcome }: StoredChoice): boolean =>
  outcome === 'full' && possible(state, 'mentee').includes('wait');

/** The whole order that a tap on "earlier" asks for, so that a second tap on the same page changes nothing. */
function earlierOrder(ids: readonly string[], mentorId: string): string[] | undefined {
  const place = ids.indexOf(mentorId);
  if (place < 1) return undefined;
  return [...ids.slice(0, place - 1), mentorId, ids[place - 1] ?? '', ...ids.slice(place + 1)];
}

/** How a mentor stood before the request came to its end says something else after it. */
function standingAtEnd(
  { state, mentorId: current }: Submission,
  { outcome, mentorId }: StoredChoice,
): string | undefined {
  if (outcome === 'accepted' && mentorId !== current) return 'wasMentor';
  const isOpen = outcome === null || outcome === 'asked' || outcome === 'talk';
  if (state === 'withdrawn' && isOpen) return outcome === null ? 'notNeeded' : 'withdrawn';
  if (state === 'closed') return outcome === 'accepted' ? 'wasMentor' : isOpen ? 'notNeeded' : undefined;
  return state === 'accepted' && outcome === null ? 'notNeeded' : undefined;
}

function standingOf(submission: Submission, choice: StoredChoice, t: Translate): string {
  const { state, mentorId: current } = submission;
  const { outcome, mentorId, askedAt } = choice;
  const atEnd = standingAtEnd(submission, choice);
  if (atEnd) return t(`link-pages.follow.choice.${atEnd}`);
  if (state === 'waiting' && current === mentorId) return t('link-pages.follow.choice.waiting');
  if (outcome === 'asked' && askedAt !== null)
    return t('link-pages.follow.choice.askedOn', {
      day: dayInWords(new Date(askedAt), t('language'), timeZone),
    });
  if (outcome === 'no-answer' && askedAt === null) return t('link-pages.follow.choice.notAsked');
  return t(`link-pages.follow.choice.${outcome ?? 'open'}`);
}

interface Context {
  token: string;
  courseHref: string;
  history: readonly HistoryLine[];
  way: readonly WayStation[];
  data: SiteData;
  terms: CourseTerms;
  now: Date;
  t: Translate;
}

function mentorsOf(
  submission: Submission,
  { mentors }: SiteData,
  nameOf: (id: string) => string,
  t: Translate,
): FollowedMentor[] {
  const { state, choices } = submission;
  const open = choices.filter(({ outcome }) => outcome === null).map(({ mentorId }) => mentorId);
  const mayOrder = possible(state, 'mentee').includes('change-order');
  return choices.map((choice) => ({
    id: choice.mentorId,
    name: capital(nameOf(choice.mentorId)),
    outcome: choice.outcome ?? 'open',
    standing: standingOf(submission, choice, t),
    earlier: mayOrder ? earlierOrder(open, choice.mentorId) : undefined,
    canWait: canWait(submission, choice) && mentors.has(choice.mentorId),
    isGone: !mentors.has(choice.mentorId),
    face: faceOf({ mentors }, choice.mentorId),
  }));
}

/** The face and the drawing of this moment, what was asked, and the roads while somebody is asked or said yes. */
function pictureOf(
  submission: Submission,
  data: SiteData,
  history: readonly HistoryLine[],
): Partial<FollowData> {
  const { state, mentorId, choices } = submission;
  const isWith = state === 'asked' || state === 'talk' || state === 'accepted';
  const finished = state === 'closed' && hadMentor(choices) && !isStopped(history);
  return {
    moment: state === 'sent' || state === 'accepted' ? state : finished ? 'finished' : undefined,
    face: isWith || state === 'waiting' ? faceOf(data, mentorId) : undefined,
    roads: isWith ? roadsOf(submission, data) : undefined,
  };
}

/** How far a pair is with its first talk; nothing before that has a day. */
function begunOf({ form, state }: Submission, way: readonly WayStation[], language: string) {
  const talk = way.find(({ name }) => name === 'talk');
  if (form !== 'request' || state !== 'accepted' || !talk) return undefined;
  if (talk.standing === 'done' || talk.standing === 'unsure') return { as: 'begun', day: '' } as const;
  if (!talk.isAgreed || !talk.at) return undefined;
  return { as: 'dated', day: dayInWords(talk.at, language, timeZone) } as const;
}

/** What the sender sees. It shows nothing that says who asked. */
export function followData(submission: Submission, context: Context): FollowData {
  const { token, courseHref, history, way, data, terms, now, t } = context;
  const { form, state, mentorId, createdAt, reference } = submission;
  // Somebody who was erased has no name any more.
  const nameOf = (id: string) => data.mentors.get(id)?.name ?? t('link-pages.formerMentor');
  const moment = momentOf(submission, history);
  const what = t(`link-pages.follow.what.${form}`);
  const due = hearsBy(submission, terms);
  const facts = {
    what,
    mentor: mentorId === null ? '' : nameOf(mentorId),
    due: due ? dayInWords(due, data.language, timeZone) : '',
  };
  const text = (part: string) => t(`link-pages.follow.${moment}.${part}`, facts);
  const begun = begunOf(submission, way, data.language);
  const isRequest = form === 'request';
  const sent = {
    day: dayInWords(new Date(createdAt), data.language, timeZone),
    at: createdAt,
    text: t(`link-pages.follow.history.${isRequest ? 'sent' : 'messageSent'}`, { what }),
  };
  const canWithdraw = possible(state, 'mentee').includes('withdraw');
  return {
    token,
    reference,
    what,
    title: t(`link-pages.${titleOfEnd(moment) ?? `follow.${moment}`}.title`, facts),
    now: begun ? t(`link-pages.follow.${begun.as}.now`, { day: begun.day }) : text('now'),
    ...(isRequest && pictureOf(submission, data, history)),
    question: questionIn(submission),
    then: begun ? t(`link-pages.follow.${begun.as}.then`) : moment === 'sent' ? undefined : text('then'),
    hasTalked: begun?.as === 'begun',
    mentors: mentorsOf(submission, data, nameOf, t),
    isOrdered: state === 'sent' || state === 'asked' || state === 'talk',
    stations: stationWords(way, {
      ...{ t, form, now },
      isOneTalk: terms.isOneTalk,
      // A pair has its days on its own page.
      page: state === 'accepted' ? undefined : linkAddress(data.language, 'follow', token),
    }),
    history: way.length > 0 && saysNoMore(history) ? [] : [sent, ...toldHistory(history, nameOf, t)],
    courseHref: isRequest && state === 'accepted' ? courseHref : undefined,
    programme: isRequest && canWithdraw ? programmeIn(data, submission.programme) : undefined,
    canAskNext: moment === 'parted' && hasOpenChoice(submission),
    canChooseAnew: moment === 'parted',
    canAskAgain: isRequest && (state === 'withdrawn' || state === 'closed'),
    withdraw: canWithdraw ? (isRequest ? 'withdraw' : 'withdrawMessage') : undefined,
  };
}
