import { dueAfter } from '../../src/domain/requests/due.ts';
import { anHourAfter, type HeldAnswer, canTakeBack } from '../../src/domain/requests/held-answer.ts';
import { type MailOf, mailsAfter } from '../../src/domain/requests/mails.ts';
import { BY_PAIR } from '../../src/domain/requests/parting.ts';
import {
  type Event,
  isMomentEvent,
  isQuestionEvent,
  type State,
  TURN_AFTER,
} from '../../src/domain/requests/state.ts';
import { type Goal, transitionOf } from '../../src/domain/requests/transitions.ts';
import { whoCanBeAsked } from '../availability/can-be-asked.ts';
import type { Env } from '../env.ts';
import { databaseFault } from '../database/database-faults.ts';
import { dayBefore, MOST_CHANGES_A_DAY } from '../database/wanted-mail.ts';
import { readHistory } from '../database/history.ts';
import { readMoments } from '../database/moments.ts';
import { withRetry } from '../database/retry.ts';
import {
  type StoredChoice,
  type ChoiceOutcome,
  readSubmission,
  type Submission,
} from '../database/submission.ts';
import { courseTerms, readSiteConfig } from '../platform/site-config.ts';
import type { EventInput } from './event-input.ts';
import { linkStatements } from './link-statements.ts';
import { mailStatements } from './mail-statements.ts';
import { canPlan, momentStep } from './moment-statements.ts';
import { nextChoice } from './next-choice.ts';
import { questionStatements } from './question-statements.ts';
import {
  addChoiceStatement,
  auditStatement,
  endTurnStatement,
  fullStatement,
  moveStatement,
  orderStatements,
  partingStatement,
  outcomeStatement,
  trustStatement,
} from './statements.ts';

/** `impossible`: not in this state, or not by this person. `no-place`: the mentor has no place left. */
export type TransitionResult =
  { kind: 'done'; submission: Submission } | { kind: 'impossible' } | { kind: 'no-place' };

const OUTCOME_OF: Partial<Record<EventInput['event'], ChoiceOutcome>> = {
  accept: 'accepted',
  'want-talk': 'talk',
  decline: 'declined',
  full: 'full',
  'no-answer': 'no-answer',
  'mentor-left': 'no-answer',
};

/** Where a step leads, and which mentor it is about from now on. */
interface Path {
  state: State;
  choice: StoredChoice | undefined;
  mentorId: string | null;
  passed: readonly { choice: StoredChoice; outcome: ChoiceOutcome }[];
}

async function pathOf(
  env: Env,
  submission: Submission,
  goal: Goal,
  input: EventInput,
  now: Date,
): Promise<Path> {
  const stay = { choice: undefined, passed: [] };
  if (input.mentorId !== undefined) {
    return { state: goal === 'next' ? 'asked' : goal, mentorId: input.mentorId, ...stay };
  }
  if (goal !== 'next') {
    const keeps = goal !== 'coordinator';
    return { state: goal, mentorId: keeps ? submission.mentorId : null, ...stay };
  }
  // A person first looks at what a program may have written.
  if (submission.suspect) return { state: 'coordinator', mentorId: null, ...stay };
  const { choice, passed } = await nextChoice(env, submission, now);
  return { state: choice ? 'asked' : 'coordinator', choice, passed, mentorId: choice?.mentorId ?? null };
}

async function write(env: Env, before: Submission, input: EventInput, goal: Goal, now: Date) {
  const { event, by } = input;
  const config = await readSiteConfig(env);
  const terms = courseTerms(config, before.programme);
  const path = await pathOf(env, before, goal, input, now);
  const isNew = path.state !== before.state || path.mentorId !== before.mentorId;
  const since = isNew ? now.toISOString() : before.since;
  const keepsDue = KEEPS_DUE.has(event) || isQuestionEvent(event) || isMomentEvent(event);
  const due = keepsDue
    ? dueNow(before, event, now)
    : dueAfter(path.state, event, new Date(since), terms, now);
  const after = { ...before, state: path.state, since, mentorId: path.mentorId, version: before.version + 1 };
  const moments = await momentStep(env, { before, after }, input, now);
  const mails: readonly MailOf[] = mailsAfter({
    ...{ event, by, from: before.state, to: path.state },
    suspect: before.suspect,
    isMatch: before.form === 'request',
    isOneTalk: terms.isOneTalk,
    isPlanned: moments.talk !== undefined,
  }).filter(({ to }) => isAsked(input, to));
  const asked = before.choices.findLast(({ outcome }) => outcome === 'asked' || outcome === 'talk');
  const outcome = OUTCOME_OF[event];
  const statements = [
    moveStatement(
      env,
      before,
      { state: path.state, since, due, mentorId: path.mentorId, held: heldAfter(before, input, now) },
      path.choice !== undefined,
    ),
    // Before the mails: who was not trusted gets none.
    ...(by === 'coordinator' && event === 'ask' ? [trustStatement(env, before.id)] : []),
    ...(asked && outcome
      ? [
          outcomeStatement(env, before.id, asked.rank, {
            outcome,
            ...(input.reason && { reason: input.reason }),
          }),
        ]
      : []),
    ...path.passed.map(({ choice, outcome }) => outcomeStatement(env, before.id, choice.rank, { outcome })),
    ...askStatements(env, before, path, event, since),
    ...(input.order ? orderStatements(env, before, input.order) : []),
    ...(event === 'part' ? [partingStatement(env, before, input, now)] : []),
    ...(event === 'full' && before.mentorId ? [fullStatement(env, before.mentorId, now)] : []),
    ...(['passes', 'ends'].includes(TURN_AFTER[event]) && before.mentorId
      ? [endTurnStatement(env, before.id, before.mentorId, now)]
      : []),
    ...moments.statements,
    ...questionStatements(env, { before, after }, input, now),
    ...(await linkStatements(env, after, event, now)),
    ...(await mailStatements(env, {
      ...{ before, after, mails, asks: input.asks, due, now },
      ...{ talk: moments.talk, proposal: moments.proposal },
      terms,
      linkWeeks: config.availability.rankLastAfterWeeks,
    })),
    auditStatement(env, {
      submissionId: before.id,
      mentorId: path.mentorId,
      event,
      by: event === 'part' ? BY_PAIR : by,
      now,
    }),
  ];
  await withRetry(() => env.DB.batch(statements));
}

/** Whether a mail is for somebody whom a question asks; of any other step all mails go. */
const isAsked = ({ asks }: EventInput, to: MailOf['to']): boolean =>
  asks === undefined || (to !== 'mentor' && to !== 'mentee') || asks.sides.includes(to);

const KEEPS_DUE: ReadonlySet<Event> = new Set<Event>(['change-order', 'hold', 'take-back']);

/** Who took an answer back has an hour for another, also when the term for it is over. */
function dueNow({ dueAt, dueEvent }: Submission, event: Event, now: Date) {
  if (dueAt === null || dueEvent === null) return undefined;
  const least = event === 'take-back' ? anHourAfter(now).toISOString() : dueAt;
  return { at: new Date(dueAt < least ? least : dueAt), event: dueEvent };
}

/** What is held after a step: any other than these ends it. */
function heldAfter(
  { held }: Submission,
  { event, answer, reason }: EventInput,
  now: Date,
): HeldAnswer | null {
  if (event === 'change-order') return held;
  if (event !== 'hold' || answer === undefined) return null;
  return { answer, reason: reason ?? null, until: anHourAfter(now).toISOString() };
}

/** Writes down that a mentor is asked: from the list, or somebody whom the coordinator or a free place brings. */
function askStatements(env: Env, { id, choices }: Submission, path: Path, event: string, since: string) {
  if (path.state !== 'asked' || path.mentorId === null) return [];
  if (event === 'remind' || event === 'change-order') return [];
  const choice = path.choice ?? choices.find(({ mentorId }) => mentorId === path.mentorId);
  return choice
    ? [outcomeStatement(env, id, choice.rank, { outcome: 'asked', askedAt: since })]
    : [addChoiceStatement(env, id, path.mentorId, since)];
}

/** Whether the mentee chose a mentor who was not asked yet. */
export const hasOpenChoice = ({ choices }: Submission): boolean =>
  choices.some(({ outcome }) => outcome === null);

/** The mentors who may still be put in another order, so that none is added or lost. */
function isNewOrder({ choices }: Submission, order: readonly string[]): boolean {
  const open = choices.filter(({ outcome }) => outcome === null).map(({ mentorId }) => mentorId);
  return open.length === order.length && open.every((id) => order.includes(id));
}

function goalOf(submission: Submission, input: EventInput, now: Date): Goal | undefined {
  const { event, by, order, mentorId } = input;
  if (!canHold(submission, input, now)) return undefined;
  if (isQuestionEvent(event) && !(by === 'clock' ? input.asks : input.answers)) return undefined;
  if (event === 'ask' && by === 'coordinator' && !mentorId) return undefined;
  if (event === 'change-order' && !(order && isNewOrder(submission, order))) return undefined;
  // A person must look first at what a program may have written.
  if (event === 'wait' && (mentorId === undefined || submission.suspect)) return undefined;
  if (event === 'ask-next' && (submission.suspect || !hasOpenChoice(submission))) return undefined;
  // The closing mail already went: an answer to the halfway question would send it again.
  if (event.startsWith('halfway-') && submission.dueEvent === 'finish') return undefined;
  // Only a request for a match goes to mentors.
  if (submission.form !== 'request' && !['close', 'withdraw', 'nudge'].includes(event)) return undefined;
  return transitionOf(submission.state, event, by)?.to;
}

/** Whether an answer can be held, taken back, or count by now. Any other event can happen beside it. */
function canHold(
  { held, state }: Submission,
  { event, answer, held: settled }: EventInput,
  now: Date,
): boolean {
  if (event === 'hold') {
    return held === null && answer !== undefined && transitionOf(state, answer, 'mentor') !== undefined;
  }
  if (event === 'take-back') return held !== null && canTakeBack(held, now);
  return (
    settled === undefined ||
    (held?.until === settled.until && held.answer === event && !canTakeBack(held, now))
  );
}

/** Whether the coordinator asks a mentor who is the sender, or hears from the sender already. */
async function asksKnown(env: Env, { id }: Submission, { event, by, mentorId }: EventInput, now: Date) {
  if (event !== 'ask' || by !== 'coordinator' || mentorId === undefined) return false;
  return (await whoCanBeAsked(env, [mentorId], 0, now, id)).get(mentorId) === 'known';
}

/** Whether what a side wants to plan is not possible, or not any more. Of any other event it says nothing. */
async function cannotPlan(env: Env, submission: Submission, input: EventInput, now: Date): Promise<boolean> {
  return isMomentEvent(input.event) && !canPlan(input, await readMoments(env, submission), now);
}

const OFTEN: readonly Event[] = ['change-order', 'take-back', 'moment-propose'];

/** Whether somebody changed the order, took answers back or proposed moments so often within a day that it can only be a program. */
async function changesTooOften(env: Env, { id }: Submission, { event, by }: EventInput, now: Date) {
  if (!OFTEN.includes(event)) return false;
  const since = dayBefore(now);
  const lines = await readHistory(env, id);
  const done = lines.filter((line) => line.event === event && line.by === by && line.at > since);
  return done.length >= MOST_CHANGES_A_DAY;
}

/** Whether this event was the last one: two taps at once are one answer. */
async function isDone(env: Env, { id }: Submission, { event, by, order, mentorId }: EventInput) {
  if (order !== undefined || mentorId !== undefined) return false;
  const last = (await readHistory(env, id)).at(-1);
  return last?.event === event && last.by === by;
}

/** The question was asked or answered before, or its pair is no more. */
const NOT_ASKED: readonly string[] = ['asked', 'answered', 'no-pair'];

const TRIES = 3;

/**
 * Applies an event to a submission: state, choices, links, mail and audit in one transaction. When somebody
 * else changed the submission meanwhile, it is read again and the event is tried on what it is now.
 */
export async function applyEvent(
  env: Env,
  submission: Submission,
  input: EventInput,
  now: Date,
  tries = TRIES,
): Promise<TransitionResult> {
  const goal = goalOf(submission, input, now);
  if (goal === undefined || (await asksKnown(env, submission, input, now))) return { kind: 'impossible' };
  if (await changesTooOften(env, submission, input, now)) return { kind: 'impossible' };
  if (await cannotPlan(env, submission, input, now)) return { kind: 'impossible' };
  try {
    await write(env, submission, input, goal, now);
  } catch (error) {
    const fault = databaseFault(error);
    if (fault === 'no-place') return { kind: 'no-place' };
    if (fault && NOT_ASKED.includes(fault)) return { kind: 'impossible' };
    // A turn that went to another mentor meanwhile makes an answer one that is not possible any more.
    const isPassed = fault === 'not-possible' && input.by !== 'clock';
    const meanwhile = fault === 'changed-meanwhile' || fault === 'row-gone' || isPassed;
    // Another run of the scheduler may have done it since, and it must not happen twice.
    if (meanwhile && input.by === 'clock') return { kind: 'impossible' };
    if (!meanwhile || tries <= 1) throw error;
    const fresh = await readSubmission(env, submission.id);
    // The answer belongs to the mentor who was asked then, never to the next one.
    if (!fresh || (input.by === 'mentor' && fresh.mentorId !== submission.mentorId)) {
      return { kind: 'impossible' };
    }
    if (await isDone(env, fresh, input)) return { kind: 'done', submission: fresh };
    return applyEvent(env, fresh, input, now, tries - 1);
  }
  const after = await readSubmission(env, submission.id);
  return after ? { kind: 'done', submission: after } : { kind: 'impossible' };
}
