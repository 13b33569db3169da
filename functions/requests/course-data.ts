import { requestForm } from '../../src/domain/intake/request-form.ts';
import { senderOf } from '../../src/domain/intake/request-in-words.ts';
import { storedValues } from '../../src/domain/intake/stored-values.ts';
import { dayInWords } from '../../src/domain/calendar/local-day.ts';
import { canAnswer, type Side } from '../../src/domain/requests/pair-question.ts';
import { type CourseData, type CourseStanding, isAsking, isAtEnd, isGoing } from '../../src/views/Course.tsx';
import type { OpenPairQuestion, PulseField } from '../../src/views/PairQuestions.tsx';
import type { Translate } from '../../src/domain/texts/texts.ts';
import { programmeIn, type SiteData } from '../platform/site-data.ts';
import type { HistoryLine } from '../database/history.ts';
import type { StoredPairQuestion } from '../database/pair-questions.ts';
import type { Submission } from '../database/submission.ts';
import { linkAddress } from '../links/links.ts';
import type { WayStation } from '../../src/domain/requests/stations.ts';
import { faceOf, questionIn, roadsOf } from './pair-picture.ts';
import { stationWords } from './station-words.ts';
import { numberingPlan, timeZone } from '../platform/portal.ts';

/** Whether the request goes on without the mentor of this side; for the mentee, until another is asked. */
function hasParted({ state, choices, mentorId: current }: Submission, mentorId: string | null): boolean {
  if (mentorId === null && state !== 'coordinator') return false;
  return choices.some(
    ({ outcome, mentorId: chosen }) =>
      outcome === 'accepted' && chosen !== current && (mentorId === null || chosen === mentorId),
  );
}

/** How far a pair is, for the side of a link; `mentorId` is `null` for the mentee. */
export function courseStanding(
  submission: Submission,
  history: readonly HistoryLine[],
  mentorId: string | null,
): CourseStanding {
  const { state, dueEvent, choices } = submission;
  if (hasParted(submission, mentorId)) return 'parted';
  if (mentorId !== null && submission.mentorId !== mentorId) return 'not';
  if (state === 'closed' && choices.some(({ outcome }) => outcome === 'accepted')) return 'closed';
  if (state !== 'accepted') return 'not';
  if (dueEvent === 'finish') return 'closing';
  const sinceYes = history.slice(
    Math.max(
      0,
      history.findLastIndex(({ event }) => event === 'accept'),
    ),
  );
  if (!sinceYes.some(({ event }) => event === 'halfway')) return 'begun';
  const side: Side = mentorId === null ? 'mentee' : 'mentor';
  const said = sinceYes.findLast(({ event, by }) => by === side && event.startsWith('halfway-'))?.event;
  if (said === 'halfway-help') return 'help';
  return said === 'halfway-fine' ? 'fine' : 'halfway';
}

interface Context {
  standing: CourseStanding;
  side: Side;
  token: string;
  mark: CourseData['mark'];
  helped: CourseData['helped'];
  isOneTalk: boolean;
  /** What this side was asked last. */
  asked: StoredPairQuestion | undefined;
  /** What somebody chose in the pulse while something was missing. */
  sent?: Pick<OpenPairQuestion, 'chosen' | 'missing'> | undefined;
  /** Whether the question is shown that was answered already, and where to ask for that. */
  isChanging: boolean;
  changeHref: string;
  way: readonly WayStation[];
  now: Date;
  /** Where the mentee follows the request. */
  followHref: string;
  planning: CourseData['planning'];
  isCancelled: boolean;
  /** Whether the pair that is over was stopped, not finished. */
  isStopped: boolean;
  data: SiteData;
  t: Translate;
}

/** The name of the text that says an answer, and of the one that says what to do now. */
function saidKeys({ answer, wantsHelp }: StoredPairQuestion, side: Side, isOneTalk: boolean) {
  if (answer === null) return ['pulse', wantsHelp ? 'help' : 'noHelp'] as const;
  if (answer === 'not-yet') return [answer, `not-yet.${side}`] as const;
  return [answer, answer === 'yes' && isOneTalk ? 'yesOne' : answer] as const;
}

/** What was answered before, as the form shows it to who changes it. */
function chosenBefore({ helps, wantsHelp }: StoredPairQuestion): Partial<Record<PulseField, string>> {
  if (helps === null) return {};
  return { helps: helps.toString(), help: wantsHelp ? 'yes' : 'no' };
}

/** What a side is asked on its page: what it did not answer yet, or what it wants to change. */
function openQuestion({ standing, asked, sent, isChanging }: Context): OpenPairQuestion | undefined {
  if (!asked || !isAsking(standing) || !canAnswer(asked)) return undefined;
  if (asked.answeredAt !== null && !isChanging) return undefined;
  const { question, round, timesAnswered: after } = asked;
  return { question, round, after, chosen: chosenBefore(asked), ...sent };
}

/** What a side of a pair answered last, as that side reads it. */
function saidWords(context: Context, facts: CourseData['facts']) {
  const { side, standing, asked, isOneTalk, isChanging, changeHref, data, t } = context;
  if (!asked || asked.answeredAt === null || isChanging) return undefined;
  const [what, next] = saidKeys(asked, side, isOneTalk);
  const day = dayInWords(new Date(asked.answeredAt), data.language, timeZone);
  return {
    text: t(`link-pages.course.said.${what}`, { day, score: asked.helps ?? '' }),
    next: t(`link-pages.course.said.next.${next}`, facts),
    changeHref: isAsking(standing) && canAnswer(asked) ? changeHref : undefined,
  };
}

/** The mentor of a mentee, with whom the chain goes on; what was asked; and the roads while the pair lasts. */
function pictureFor(
  submission: Submission,
  { standing, side, data }: Context,
  name: string,
): Pick<CourseData, 'face' | 'ownMentor' | 'question' | 'roads'> {
  const { mentorId } = submission;
  const isPair = isGoing(standing) || (standing === 'closed' && side === 'mentee');
  if (!isPair) return {};
  const roads = isGoing(standing)
    ? roadsOf(submission, data, side === 'mentor' ? name : undefined)
    : undefined;
  const shown = { question: questionIn(submission), roads };
  if (side === 'mentor') return shown;
  const ownMentor = faceOf(data, data.mentors.get(mentorId ?? '')?.ownMentor);
  return { ...shown, face: faceOf(data, mentorId), ownMentor };
}

/** What this side said or did about the first talk; nothing when it said that there was none yet, or nothing at all. */
function begunSo({ asked, way, data }: Context): CourseData['begun'] {
  if (asked?.answer === 'stuck') return { said: 'stuck' };
  const talk = way.find(({ name, standing }) => name === 'talk' && standing === 'done');
  // Of a talk that was only planned nobody knows whether it was.
  if (talk?.at) return { said: 'past', day: dayInWords(talk.at, data.language, timeZone) };
  if (talk) return { said: 'talked' };
  return asked?.answer === 'planned' ? { said: 'dated' } : undefined;
}

/** What the two of a pair are called. */
export const pairNames = ({ mentorId, answers }: Submission, data: SiteData, t: Translate) => ({
  mentor: mentorId === null ? '' : (data.mentors.get(mentorId)?.name ?? t('link-pages.formerMentor')),
  mentee: senderOf(storedValues(requestForm.fields, answers), numberingPlan).name,
});

/** What the page shows to one side of a pair. The mentor sees how to reach the mentee. */
export function courseData(submission: Submission, context: Context): CourseData {
  const { standing, side, token, isOneTalk, followHref, mark, helped, way, planning, now, data, t } = context;
  const { dueAt, reference } = submission;
  const isStopped = standing === 'closed' && context.isStopped;
  const showsReach = side === 'mentor' && isGoing(standing);
  const { reach } = senderOf(storedValues(requestForm.fields, submission.answers), numberingPlan);
  const { mentor, mentee } = pairNames(submission, data, t);
  const facts = {
    mentor,
    name: showsReach ? mentee : '',
    due: dueAt === null ? '' : dayInWords(new Date(dueAt), data.language, timeZone, now),
  };
  return {
    token,
    reference,
    programme: programmeIn(data, submission.programme),
    standing,
    side,
    isOneTalk,
    facts,
    stations: stationWords(isGoing(standing) || standing === 'closed' ? way : [], {
      ...{ t, form: submission.form, isOneTalk, now },
      page: linkAddress(data.language, 'course', token),
    }),
    ...pictureFor(submission, context, mentee),
    followHref: side === 'mentee' && !isGoing(standing) ? followHref : undefined,
    isStopped,
    mark: isGoing(standing) || (standing === 'closed' && !isStopped) ? mark : undefined,
    helped: isOneTalk && side === 'mentee' && isAtEnd(standing) ? helped : undefined,
    reach: showsReach ? reach : undefined,
    begun: begunSo(context),
    planning: isGoing(standing) ? planning : undefined,
    isCancelled: context.isCancelled && !planning?.planned && !planning?.offered,
    asked: openQuestion(context),
    said: isGoing(standing) ? saidWords(context, facts) : undefined,
  };
}
