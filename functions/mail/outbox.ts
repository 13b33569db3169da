import { type InferOutput, nullable, number, object, picklist, string } from 'valibot';
import type { Env } from '../env.ts';
import { withRetry } from '../database/retry.ts';
import { rowAs } from '../database/rows.ts';
import { dayBefore, MOST_A_DAY, wantsMail } from '../database/wanted-mail.ts';
import type { MailFacts } from './facts.ts';

const RECIPIENTS = ['mentee', 'mentor', 'coordinator'] as const;
export type Recipient = (typeof RECIPIENTS)[number];

/** A mail that has to go out. `id` stays the same over all attempts, so that a receiver can see a second copy. */
export interface MailToSend {
  id: string;
  submissionId?: string;
  mentorId?: string;
  recipient: Recipient;
  /** The name of its text: `content/mails/nl/<mail>.yaml`. */
  mail: string;
  facts: MailFacts;
  now: Date;
}

const leasedRow = object({
  id: string(),
  submission_id: nullable(string()),
  mentor_id: nullable(string()),
  recipient: picklist(RECIPIENTS),
  mail: string(),
  facts: string(),
  attempts: number(),
});

/** A row of the outbox that is being sent. */
export type Leased = InferOutput<typeof leasedRow>;

/** Longer than one mail may take: see `LONGEST_MS` of the sweep. */
const LEASE_MS = 2 * 60 * 1000;
/**
 * After this many attempts, some 65 hours, a mail is a dead letter, which `npm run mail` shows: a password that ran out
 * on Friday evening can be mended on Monday.
 */
export const ATTEMPTS = 17;
const FIRST_WAIT_MS = 60 * 1000;
const LONGEST_WAIT_MS = 8 * 60 * 60 * 1000;

/**
 * The statement that puts mails in the outbox; it belongs in the batch of what the mails tell about. A mail with another
 * reference than its submission has is left out: it belongs to a call that stored nothing. So is a mail to the sender of
 * what a person did not look at yet: the address may be that of somebody else.
 */
export function outboxStatement(env: Pick<Env, 'DB'>, mails: readonly MailToSend[]): D1PreparedStatement {
  return env.DB.prepare(
    `INSERT INTO outbox (id, submission_id, mentor_id, recipient, mail, facts, created_at, next_at)
     SELECT value ->> 'id', value ->> 'submissionId', value ->> 'mentorId', value ->> 'recipient', value ->> 'mail',
       value -> 'facts', value ->> 'now', value ->> 'now'
     FROM json_each(?1) WHERE NOT EXISTS (
       SELECT 1 FROM submissions
       WHERE submissions.id = value ->> 'submissionId' AND (
         reference <> value -> 'facts' ->> 'reference' OR (suspect = 1 AND value ->> 'recipient' = 'mentee')
       )
     )
     ON CONFLICT DO NOTHING`,
  ).bind(JSON.stringify(mails));
}

/** SQL that says whether the sender of the submission of a mail got so many within a day that this one waits. */
const IS_ENOUGH = `outbox.recipient = 'mentee' AND EXISTS (
  SELECT 1 FROM submissions self WHERE self.id = outbox.submission_id AND NOT ${wantsMail('self.person')} AND ${MOST_A_DAY} <= (
    SELECT count(*) FROM submissions own JOIN outbox told ON told.submission_id = own.id
    WHERE own.person = self.person AND told.recipient = 'mentee' 
      AND (told.sent_at > ?4 OR told.lease_until > ?1)))`;

/**
 * Takes the mail that is due longest, so that no other run takes it; a run that dies gives it back when the lease ends.
 * One at a time: a lease that began while others were sent would be over before its mail went. Of two mails to one person
 * about one request the older goes first, also when it has to wait.
 */
export async function leaseNext(
  env: Pick<Env, 'DB'>,
  now: Date,
  submissionId: string | null = null,
): Promise<Leased | undefined> {
  const lease = env.DB.prepare(
    `UPDATE outbox SET lease_until = ?2, attempts = attempts + 1
     WHERE id = (
       SELECT id FROM outbox
       WHERE state = 'waiting' AND next_at <= ?1 AND (lease_until IS NULL OR lease_until <= ?1)
         AND (?3 IS NULL OR submission_id = ?3) AND NOT (${IS_ENOUGH})
         AND NOT EXISTS (
           SELECT 1 FROM outbox AS older
           WHERE older.submission_id = outbox.submission_id AND older.state = 'waiting' AND older.rowid < outbox.rowid
             AND older.recipient = outbox.recipient
             AND (older.recipient <> 'mentor' OR older.mentor_id = outbox.mentor_id)
         )
       ORDER BY next_at LIMIT 1
     )
     RETURNING id, submission_id, mentor_id, recipient, mail, facts, attempts`,
  ).bind(now.toISOString(), new Date(now.getTime() + LEASE_MS).toISOString(), submissionId, dayBefore(now));
  return rowAs(leasedRow, await withRetry(() => lease.first()));
}

export async function markSent(env: Pick<Env, 'DB'>, id: string, now: Date): Promise<void> {
  const mark = env.DB.prepare(
    `UPDATE outbox SET state = 'sent', sent_at = ?2, lease_until = NULL, failure = NULL WHERE id = ?1`,
  ).bind(id, now.toISOString());
  await withRetry(() => mark.run());
}

/** The wait before the next attempt: it doubles, and differs so that not everything comes back at once. */
export function waitAfter(attempts: number, random = Math.random()): number {
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);
  return Math.round(wait * (0.75 + random / 2));
}

/** Marks a mail that did not go: it waits for its next attempt, or is a dead letter that stays visible. */
export async function markFailed(
  env: Pick<Env, 'DB'>,
  { id, attempts }: Leased,
  failure: { again: boolean; code: string },
  now: Date,
): Promise<'waiting' | 'dead'> {
  const state = failure.again && attempts < ATTEMPTS ? 'waiting' : 'dead';
  const mark = env.DB.prepare(
    `UPDATE outbox SET state = ?2, failure = ?3, next_at = ?4, lease_until = NULL WHERE id = ?1 AND state = 'waiting'`,
  ).bind(id, state, failure.code, new Date(now.getTime() + waitAfter(attempts)).toISOString());
  await withRetry(() => mark.run());
  return state;
}
