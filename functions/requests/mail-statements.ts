import { mailOf } from '../../src/domain/intake/mail-of.ts';
import type { Due } from '../../src/domain/requests/due.ts';
import type { MomentProposal } from '../../src/domain/requests/moments.ts';
import type { PairAsks } from '../../src/domain/requests/pair-question.ts';
import type { MailOf } from '../../src/domain/requests/mails.ts';
import type { RequestTerms } from '../../src/domain/requests/request-terms.ts';
import { addWeeks, addWorkdays } from '../../src/domain/calendar/workdays.ts';
import type { Env } from '../env.ts';
import { followPlace, linkStatement } from '../links/links.ts';
import { type MailToSend, outboxStatement, type Recipient } from '../mail/outbox.ts';
import type { PlannedTalk } from '../database/moments.ts';
import type { Submission } from '../database/submission.ts';
import { answerRound, coursePlace, pairOf } from './link-statements.ts';

interface Step {
  before: Submission;
  after: Submission;
  mails: readonly MailOf[];
  asks: PairAsks | undefined;
  /** What its invitations are about, and what one side proposes to the other. */
  talk: PlannedTalk | undefined;
  proposal: MomentProposal | undefined;
  due: Due | undefined;
  terms: RequestTerms;
  /** How long a link about room works. */
  linkWeeks: number;
  now: Date;
}

/** The receiver: people without a mail address are called by the coordinator. */
function recipientOf({ to, mail }: MailOf, submission: Submission): { recipient: Recipient; mail: string } {
  if (to === 'coordinator') return { recipient: 'coordinator', mail };
  if (to !== 'mentee') return { recipient: 'mentor', mail };
  if (mailOf(submission.answers) !== undefined) return { recipient: 'mentee', mail };
  return { recipient: 'coordinator', mail: 'coordinator-call' };
}

/** The day by which there is an answer. For a mentor who is asked that is the day of the next choice, not of the reminder. */
function answerBy({ after, due, terms }: Step): Date | undefined {
  return after.state === 'asked' && due?.event !== 'no-answer'
    ? addWorkdays(new Date(after.since), terms.nextAfterWorkingDays, terms)
    : due?.at;
}

/** A mail of a step, with an id that stays the same however often it is tried. */
function mailToSend(
  { before, after, asks, talk, proposal, now }: Step,
  by: Date | undefined,
  one: MailOf,
  place: number,
): MailToSend {
  const mentorId = one.to === 'former-mentor' ? before.mentorId : (after.mentorId ?? before.mentorId);
  const id = `${after.id}-${after.version}-${place}`;
  const { recipient, mail } = recipientOf(one, after);
  return {
    id,
    submissionId: after.id,
    ...(mentorId !== null && { mentorId }),
    recipient,
    mail,
    facts: {
      reference: after.reference,
      ...(after.programme !== null && { programme: after.programme }),
      ...(mentorId !== null && { mentor: mentorId, availability: { row: mentorId, round: id } }),
      ...(by && { due: by.toISOString() }),
      // Who is called gets nothing for a calendar.
      ...(one.invitation &&
        talk &&
        recipient !== 'coordinator' && {
          invitation: { method: one.invitation, ...talk },
        }),
      ...(proposal && { proposal: { ...proposal, moments: [...proposal.moments] } }),
      ...(asks && { question: { name: asks.question, round: asks.round } }),
      follow: followPlace(after.id),
      answer: { row: after.id, round: answerRound(after) },
      course: {
        row: after.id,
        round: coursePlace(pairOf(after), recipient === 'mentor' ? 'mentor' : 'mentee').round,
      },
    },
    now,
  };
}

/** The statements that put the mails of a step in the outbox, with the link about room that a mentor gets in each. */
export async function mailStatements(env: Env, step: Step): Promise<D1PreparedStatement[]> {
  if (step.mails.length === 0) return [];
  const { linkWeeks, now } = step;
  const by = answerBy(step);
  const mails = step.mails.map((one, place) => mailToSend(step, by, one, place));
  const expiresAt = addWeeks(now, linkWeeks, step.terms);
  const links = mails.flatMap(({ id, recipient, mentorId }) =>
    recipient === 'mentor' && mentorId !== undefined
      ? [linkStatement(env, { purpose: 'availability', row: mentorId, round: id, mentorId, expiresAt, now })]
      : [],
  );
  return [outboxStatement(env, mails), ...(await Promise.all(links)).map(({ statement }) => statement)];
}
