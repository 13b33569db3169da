import { type Event, TURN_AFTER } from '../../src/domain/requests/state.ts';
import type { CourseTerms } from '../../src/domain/requests/request-terms.ts';
import { addWeeks, addWorkdays } from '../../src/domain/calendar/workdays.ts';
import type { Env } from '../env.ts';
import { type LinkPlace, linkStatement } from '../links/links.ts';
import type { Submission } from '../database/submission.ts';
import { courseTerms, readSiteConfig } from '../platform/site-config.ts';

type Side = 'mentor' | 'mentee';

/** Tells the link of this round from that of an earlier one. */
export const answerRound = ({ mentorId, since }: Pick<Submission, 'mentorId' | 'since'>): string =>
  `${mentorId ?? ''} ${since}`;

/** The link from the page of an answer to the room of that mentor. */
export const roomPlace = (submissionId: string, mentorId: string): LinkPlace => ({
  purpose: 'availability',
  row: mentorId,
  round: `answer ${submissionId}`,
});

async function answerLink(env: Env, submission: Submission, now: Date): Promise<D1PreparedStatement[]> {
  if (submission.mentorId === null) return [];
  const { requestTerms, availability } = await readSiteConfig(env);
  // It outlives the terms for an answer and a first talk, so that a late tap still gets a true page.
  const days =
    requestTerms.nextAfterWorkingDays + requestTerms.talkWorkingDays + requestTerms.nextAfterWorkingDays;
  const { statement } = await linkStatement(env, {
    purpose: 'answer',
    row: submission.id,
    round: answerRound(submission),
    submissionId: submission.id,
    mentorId: submission.mentorId,
    expiresAt: addWorkdays(now, days, requestTerms),
    now,
  });
  const room = await linkStatement(env, {
    ...roomPlace(submission.id, submission.mentorId),
    mentorId: submission.mentorId,
    expiresAt: addWeeks(now, availability.rankLastAfterWeeks, requestTerms),
    now,
  });
  return [statement, room.statement];
}

/** A pair of a request. `isLater`: an earlier one parted. */
interface Pair {
  id: string;
  since: string;
  isLater: boolean;
}

/** The pair that a request has now. */
export const pairOf = ({ id, since, choices, mentorId }: Submission): Pair => ({
  id,
  since,
  isLater: choices.some(({ outcome, mentorId: chosen }) => outcome === 'accepted' && chosen !== mentorId),
});

/**
 * The link behind which a side of a pair says how it goes. A later pair has links of its own: the mentor of before must not open
 * its page.
 */
export const coursePlace = ({ id, since, isLater }: Pair, side: Side): LinkPlace => ({
  purpose: 'course',
  row: id,
  round: isLater ? `${side} ${since}` : side,
});

/** How many weeks after the yes the links of a pair work. */
export const linkWeeks = ({ closingWeeks, closingTermWeeks }: CourseTerms): number =>
  closingWeeks + closingTermWeeks + 2;

async function courseLink(
  env: Env,
  submission: Submission,
  side: Side,
  now: Date,
): Promise<D1PreparedStatement> {
  const terms = courseTerms(await readSiteConfig(env), submission.programme);
  const { statement } = await linkStatement(env, {
    ...coursePlace(pairOf(submission), side),
    submissionId: submission.id,
    ...(side === 'mentor' && submission.mentorId !== null && { mentorId: submission.mentorId }),
    expiresAt: addWeeks(now, linkWeeks(terms), terms),
    now,
  });
  return statement;
}

/** The link to follow it goes on: something happened that its page tells. */
async function renewFollow(env: Env, { id }: Submission, now: Date): Promise<D1PreparedStatement> {
  const { requestTerms, retention } = await readSiteConfig(env);
  const until = addWeeks(now, retention.followWeeks, requestTerms).toISOString();
  return env.DB.prepare(
    "UPDATE links SET expires_at = max(expires_at, ?2) WHERE submission_id = ?1 AND purpose = 'follow'",
  ).bind(id, until);
}

/**
 * The links that a step makes good: for the mentor who is asked now, or for both sides after a yes. It renews the one of
 * the sender.
 */
export async function linkStatements(
  env: Env,
  after: Submission,
  event: Event,
  now: Date,
): Promise<D1PreparedStatement[]> {
  return [await renewFollow(env, after, now), ...(await newLinks(env, after, event, now))];
}

async function newLinks(
  env: Env,
  after: Submission,
  event: Event,
  now: Date,
): Promise<D1PreparedStatement[]> {
  // A first talk begins a new round: its mail opens the same page with a link of its own.
  const asks = ['begins', 'passes'].includes(TURN_AFTER[event]);
  if ((after.state === 'asked' && asks) || event === 'want-talk') return answerLink(env, after, now);
  if (event !== 'accept') return [];
  return Promise.all((['mentor', 'mentee'] as const).map((side) => courseLink(env, after, side, now)));
}
