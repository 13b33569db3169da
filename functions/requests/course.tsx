import type { Context } from 'hono';
import { addWeeks } from '../../src/domain/calendar/workdays.ts';
import { lastAsked, type Side } from '../../src/domain/requests/pair-question.ts';
import { PARTING_REASONS } from '../../src/domain/requests/parting.ts';
import type { Event } from '../../src/domain/requests/state.ts';
import {
  Course,
  type CourseData,
  type CourseStanding,
  isAsking,
  isGoing,
  isHalfway,
} from '../../src/views/Course.tsx';
import { Parting } from '../../src/views/Parting.tsx';
import { SureStuck } from '../../src/views/SureStuck.tsx';
import type { Bindings } from '../env.ts';
import { applyEvent } from './apply-event.ts';
import { readTranslate } from '../platform/assets.ts';
import { siteData } from '../platform/site-data.ts';
import { tokenOfPage } from '../links/clean-address.ts';
import { readerOf } from '../platform/language.ts';
import { staticPage } from '../platform/page.tsx';
import { courseTerms, readSiteConfig } from '../platform/site-config.ts';
import { type HistoryLine, readHistory } from '../database/history.ts';
import { readPairQuestions, type StoredPairQuestion } from '../database/pair-questions.ts';
import { dayBefore } from '../database/wanted-mail.ts';
import { backTo, type Behind, behindLink, sentFields } from '../links/behind-link.ts';
import { endLinks } from '../links/end-links.ts';
import { endAsked, sureEndPage, toSureEnd } from '../links/sure-end.tsx';
import { followToken, linkAddress } from '../links/links.ts';
import { courseData, courseStanding, pairNames } from './course-data.ts';
import { calendarDay } from './calendar-day.ts';
import type { EventInput } from './event-input.ts';
import { postedAnswer } from './pair-answer.ts';
import { isHelpedCounted, postHelped } from './helped.ts';
import { calendarAnswer, notTaken, postedPlanning, shownPlanning } from './planning.ts';
import type { NotProposed } from './planning-data.ts';
import { marksOfPair, postMarks } from './learning-marks.ts';
import { linkWeeks } from './link-statements.ts';
import { readStations } from './read-stations.ts';
import { isStopped, type WayStation } from '../../src/domain/requests/stations.ts';
import { closedPage, linkPage, wrongInput } from '../links/link-page.tsx';
import { sendAfterResponse } from './send-after-response.ts';

const PART = 'part';
const STEPS = ['halfway-fine', 'halfway-help', 'finish', 'stop', PART] as const;
type Step = (typeof STEPS)[number];

/** In an address: the page asks why it does not work. It does not say so to who reads over a shoulder. */
const WHY = 'why';
/** In an address: the page shows the question again that was answered. */
const CHANGE = 'change';

/** The same answers, of which the coordinator hears nothing anew. */
const QUIET: Partial<Record<Event, Event>> = { 'talked-stuck': 'talked', 'pulse-help': 'pulse' };

const sideOf = ({ link }: Behind): Side => (link.mentorId === null ? 'mentee' : 'mentor');

/** What happened to a pair, and what one side was asked last. */
interface CourseSoFar {
  history: readonly HistoryLine[];
  standing: CourseStanding;
  asked: StoredPairQuestion | undefined;
  way: readonly WayStation[];
}

async function readCourse({ env }: Pick<Context<Bindings>, 'env'>, behind: Behind): Promise<CourseSoFar> {
  const { submission, link } = behind;
  const [history, questions] = await Promise.all([
    readHistory(env, submission.id),
    readPairQuestions(env, submission),
  ]);
  const standing = courseStanding(submission, history, link.mentorId);
  const side = sideOf(behind);
  const way = await readStations(env, submission, { side, answerBy: undefined, history });
  const last = lastAsked(questions, side);
  return { history, standing, asked: last && isOvertaken(last, history) ? undefined : last, way };
}

/** Whether halfway was asked since: two questions at once about how it goes are one too many. */
const isOvertaken = ({ askedAt, answeredAt }: StoredPairQuestion, history: readonly HistoryLine[]): boolean =>
  answeredAt === null && history.some(({ event, at }) => event === 'halfway' && at > askedAt);

/** For how long the page says that a talk was cancelled. */
const CANCELLED_DAYS = 7;

/** Whether the last that a pair did about a talk is that it was cancelled, lately. */
function isCancelled(history: readonly HistoryLine[], now: Date): boolean {
  const last = history.findLast(({ event }) => event.startsWith('moment-') || event === 'accept');
  if (last?.event !== 'moment-cancel') return false;
  return now.getTime() - new Date(last.at).getTime() < CANCELLED_DAYS * 24 * 60 * 60 * 1000;
}

/** What somebody sent and is asked again for, because not all of it was right. */
interface LeftOpen extends Pick<Parameters<typeof courseData>[1], 'sent'> {
  /** Whether the question that was answered shows again. */
  isChanging?: boolean;
  notProposed?: NotProposed;
}

/** What the page of a pair shows to the side of a link. */
async function shownTo(
  c: Context<Bindings>,
  behind: Behind,
  token: string,
  { history, standing, asked, way }: CourseSoFar,
  now: Date,
  { sent, isChanging = false, notProposed }: LeftOpen,
): Promise<CourseData> {
  const { submission } = behind;
  const [data, t, config] = await Promise.all([
    siteData(c.env, c.get('language')),
    readTranslate(c.env, c.get('language')),
    readSiteConfig(c.env),
  ]);
  const terms = courseTerms(config, submission.programme);
  const { isOneTalk } = terms;
  // As long as the links of the pair work at most.
  const keepUntil = addWeeks(new Date(submission.since), linkWeeks(terms), terms).toISOString();
  const mark = { keepUntil, state: await marksOfPair(c.env, submission.id) };
  const side = sideOf(behind);
  const helped: CourseData['helped'] = (await isHelpedCounted(c.env, submission.id)) ? 'counted' : 'asked';
  const followHref = linkAddress(c.get('language'), 'follow', await followToken(c.env, submission.id));
  const changeHref = `${linkAddress(c.get('language'), 'course', token)}&step=${CHANGE}`;
  const soFar = { standing, side, isOneTalk, asked, sent, isChanging, changeHref, way, mark, helped };
  const names = pairNames(submission, data, t);
  const planning = isGoing(standing)
    ? await shownPlanning(c, submission, { side, names, token }, notProposed, now)
    : undefined;
  return courseData(submission, {
    ...soFar,
    token,
    followHref,
    planning,
    isCancelled: isCancelled(history, now),
    isStopped: isStopped(history),
    now,
    data,
    t,
  });
}

/** `/verloop/?t=`: how far a pair is, what this side is asked, and what it can do, or whether that is sure. Only reads. */
export async function coursePage(c: Context<Bindings>): Promise<Response> {
  const token = tokenOfPage(c);
  if (token === undefined) return staticPage(c.env, c.req.path);
  const now = new Date();
  const behind = await behindLink(c.env, token, 'course', now);
  if (typeof behind === 'string') return closedPage(readerOf(c), 'course', behind);
  const soFar = await readCourse(c, behind);
  const day = isGoing(soFar.standing)
    ? ((await calendarDay(c, behind.submission, soFar.way, sideOf(behind))) ??
      (await calendarAnswer(c, behind.submission, sideOf(behind), now)))
    : undefined;
  if (day) return day;
  const step = c.req.query('step');
  const isChanging = step === CHANGE || step === WHY;
  const course = await shownTo(c, behind, token, soFar, now, { isChanging });
  const back = linkAddress(c.get('language'), 'course', token);
  const other = course.side === 'mentor' ? course.facts.name : course.facts.mentor;
  const going = isGoing(course.standing);
  const end = endAsked(c, going ? ['finish', 'stop', 'links'] : ['links']);
  if (end) return sureEndPage(c, { end, purpose: 'course', token, facts: { other } });
  if (step === PART && going) {
    const data = { side: course.side, other, token, back };
    return linkPage(readerOf(c), 'course', (props) => <Parting {...props} data={data} />);
  }
  if (step !== WHY || course.asked?.question !== 'talked')
    return linkPage(readerOf(c), 'course', (props) => <Course {...props} data={course} />);
  const data = { ...course, asked: course.asked, back };
  return linkPage(readerOf(c), 'course', (props) => <SureStuck {...props} data={data} />);
}

/** Whether a side called the coordinator in this way so lately that the coordinator is on it. */
const calledLately = (history: readonly HistoryLine[], called: Event, side: Side, now: Date): boolean =>
  history.some(({ at, event, by }) => event === called && by === side && at > dayBefore(now));

/** A call for help stands for a day, so that a side sends the coordinator one mail a day. */
function canStep(step: Step, standing: CourseStanding, isHelped: boolean): boolean {
  if (step === 'finish' || step === 'stop' || step === PART) return true;
  return isHalfway(standing) && !isHelped && standing !== (step === 'halfway-fine' ? 'fine' : 'help');
}

/**
 * `POST /api/course`: an answer, how it goes, ending, stopping, or ending its link; what cannot be turned back only when somebody
 * is sure. It leads back to the page, also when it comes twice. What somebody left open is asked on the page itself.
 */
export async function postCourse(c: Context<Bindings>): Promise<Response> {
  const now = new Date();
  const field = await sentFields(c);
  const token = field('t') ?? '';
  const behind = await behindLink(c.env, token, 'course', now);
  if (typeof behind === 'string') return closedPage(readerOf(c), 'course', behind);
  c.set('reference', behind.submission.reference);
  const isSure = field('sure') !== undefined;
  if (field('links') === 'end') {
    if (!isSure) return toSureEnd(c, { purpose: 'course', token, end: 'links' });
    await endLinks(c.env, behind.submission.id, behind.link.mentorId);
    return backTo(c, 'course', token);
  }
  const course = await readCourse(c, behind);
  const { history, standing, asked } = course;
  if (behind.isUsed) return backTo(c, 'course', token);
  if (standing === 'closing' || standing === 'closed') {
    await postMarks(c.env, behind, field);
    const { isOneTalk } = courseTerms(await readSiteConfig(c.env), behind.submission.programme);
    if (isOneTalk && sideOf(behind) === 'mentee') await postHelped(c.env, behind.submission.id, field);
  }
  if (!isGoing(standing)) return backTo(c, 'course', token);
  const by = sideOf(behind);
  const apply = async (input: EventInput) => {
    const result = await applyEvent(c.env, behind.submission, input, now);
    sendAfterResponse(c, result, now);
    return result.kind;
  };
  const again = async (open: LeftOpen) => {
    const [data, t] = await Promise.all([
      shownTo(c, behind, token, course, now, open),
      readTranslate(c.env, c.get('language')),
    ]);
    return linkPage(readerOf(c), 'course', (props) => <Course {...props} data={data} />, wrongInput(t));
  };
  const step = STEPS.find((one) => one === field('step'));
  if ((step === 'finish' || step === 'stop') && !isSure)
    return toSureEnd(c, { purpose: 'course', token, end: step });
  if (step === PART && !isSure)
    return c.redirect(`${linkAddress(c.get('language'), 'course', token)}&step=${PART}`, 303);
  if (step && canStep(step, standing, calledLately(history, 'halfway-help', by, now))) {
    const partingReason = PARTING_REASONS.find((reason) => step === PART && reason === field('reason'));
    await apply({ event: step, by, ...(partingReason && { partingReason }) });
  }
  const plan = await postedPlanning(c, behind.submission, field, now);
  if (plan?.kind === 'wrong') return again({ notProposed: plan.notProposed });
  if (plan && (await apply({ ...plan.input, by })) === 'impossible') {
    const notProposed = await notTaken(c, behind.submission, { proposal: plan.input.proposal, field });
    if (notProposed) return again({ notProposed });
  }
  const posted = isAsking(standing) ? postedAnswer(field, asked) : undefined;
  if (posted?.kind === 'answer') {
    const { event, answers } = posted;
    await apply({ event: (calledLately(history, event, by, now) && QUIET[event]) || event, by, answers });
  }
  if (posted?.kind === 'sure')
    return c.redirect(`${linkAddress(c.get('language'), 'course', token)}&step=${WHY}`, 303);
  if (posted?.kind === 'missing') return again({ sent: posted.sent, isChanging: true });
  return backTo(c, 'course', token);
}
