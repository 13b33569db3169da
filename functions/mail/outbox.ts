import { type InferOutput, nullable, number, object, picklist, string } from 'valibot';
import type { Env } from '../env.ts';
import { withRetry } from '../database/retry.ts';
import { rowAs } from '../database/rows.ts';
import { dayBefore, MOST_A_DAY, MOST_MARKED_A_DAY, wantsMail } from '../database/wanted-mail.ts';
import type { MailFacts } from './facts.ts';
import type { Fate } from './mail-failure.ts';
import { type CoordinatorSettings, coordinators } from './setting-address.ts';

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
  handed: number(),
  lease_until: string(),
});

/** A row of the outbox that is being sent. */
export type Leased = InferOutput<typeof leasedRow>;

const MINUTE_MS = 60 * 1000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Longer than a session takes until the message goes: `SESSION_MS` of `smtp.ts`. */
const LEASE_MS = 3 * MINUTE_MS;
/** Longer than the server may take after it: `ANSWER_MS` of `smtp.ts`. */
const ANSWER_LEASE_MS = 12 * MINUTE_MS;
/** How long a mail is tried that the server refuses for now, from the first time it did (RFC 5321, 4.5.4.1: 4 to 5 days). */
export const GIVE_UP_MS = 5 * DAY_MS;
/** How long such a mail holds up what comes after it to the same person about the same request. */
export const HOLD_MS = HOUR_MS;
/** How often the message goes when the server says nothing of it. */
const MOST_HANDED = 2;
const AGAIN_AFTER_SILENCE_MS = 15 * MINUTE_MS;
const FIRST_WAIT_MS = MINUTE_MS;
const LONGEST_WAIT_MS = 2 * HOUR_MS;

const after = (now: Date, ms: number): string => new Date(now.getTime() + ms).toISOString();

/** A mail to the coordinator is one for each of them, so that it arrives once at each, whatever happens to the others. */
function forEachCoordinator(env: CoordinatorSettings, mail: MailToSend): MailToSend[] {
  if (mail.recipient !== 'coordinator') return [mail];
  const others = coordinators(env, mail.facts.programme).slice(1);
  return [
    mail,
    ...others.map((_, index) => {
      const place = index + 1;
      return { ...mail, id: `${mail.id}-c${place}`, facts: { ...mail.facts, coordinator: place } };
    }),
  ];
}

/** SQL that says whether the coordinator heard of so many marked forms in the day before a mail. The newest rows come first. */
const IS_TOLD_ENOUGH = `value ->> 'recipient' = 'coordinator' AND (
  SELECT told.created_at FROM outbox told JOIN submissions marked ON marked.id = told.submission_id
  WHERE marked.suspect = 1 AND told.recipient = 'coordinator' AND told.facts ->> 'coordinator' IS NULL
  ORDER BY told.rowid DESC LIMIT 1 OFFSET ${MOST_MARKED_A_DAY - 1}
) > strftime('%Y-%m-%dT%H:%M:%fZ', value ->> 'now', '-1 day')`;

/**
 * The statement that puts mails in the outbox; it belongs in the batch of what the mails tell about. A mail with another
 * reference than its submission has is left out: it belongs to a call that stored nothing. So is a mail to the sender of
 * what a person did not look at yet: the address may be that of somebody else. Of such forms the coordinator hears so often
 * a day at most, so that who sends very many fills no mailbox.
 */
export function outboxStatement(
  env: Pick<Env, 'DB'> & CoordinatorSettings,
  mails: readonly MailToSend[],
): D1PreparedStatement {
  return env.DB.prepare(
    `INSERT INTO outbox (id, submission_id, mentor_id, recipient, mail, facts, created_at, next_at)
     SELECT value ->> 'id', value ->> 'submissionId', value ->> 'mentorId', value ->> 'recipient', value ->> 'mail',
       value -> 'facts', value ->> 'now', value ->> 'now'
     FROM json_each(?1) WHERE NOT EXISTS (
       SELECT 1 FROM submissions
       WHERE submissions.id = value ->> 'submissionId' AND (
         reference <> value -> 'facts' ->> 'reference'
           OR (suspect = 1 AND (value ->> 'recipient' = 'mentee' OR ${IS_TOLD_ENOUGH}))
       )
     )
     ON CONFLICT DO NOTHING`,
  ).bind(JSON.stringify(mails.flatMap((mail) => forEachCoordinator(env, mail))));
}

/**
 * SQL that says whether the sender of the submission of a mail got so many within a day that this one waits. `?1` is now,
 * `?4` a day before.
 */
export const IS_ENOUGH = `outbox.recipient = 'mentee' AND EXISTS (
  SELECT 1 FROM submissions self WHERE self.id = outbox.submission_id AND NOT ${wantsMail('self.person')} AND ${MOST_A_DAY} <= (
    SELECT count(*) FROM submissions own JOIN outbox told ON told.submission_id = own.id
    WHERE own.person = self.person AND told.recipient = 'mentee' AND told.id <> outbox.id
      AND (told.sent_at > ?4 OR told.lease_until > ?1 OR (told.handed > 0 AND told.next_at > ?4))))`;

/**
 * Takes the mail that is due longest, so that no other run takes it; a run that dies gives it back when the lease ends.
 * One at a time: a lease that began while others were sent would be over before its mail went. Of two mails to one person
 * about one request the older goes first, unless it is refused again and again: then only for an hour.
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
       WHERE state = 'waiting' AND next_at <= ?1 AND (lease_until IS NULL OR lease_until <= ?1) AND handed < ?5
         AND (?3 IS NULL OR submission_id = ?3) AND NOT (${IS_ENOUGH})
         AND NOT EXISTS (
           SELECT 1 FROM outbox AS older
           WHERE older.submission_id = outbox.submission_id AND older.state = 'waiting' AND older.rowid < outbox.rowid
             AND older.recipient = outbox.recipient
             AND (older.recipient <> 'mentor' OR older.mentor_id = outbox.mentor_id)
             AND (older.facts ->> 'coordinator') IS (outbox.facts ->> 'coordinator')
             AND (older.give_up_at IS NULL OR older.give_up_at > ?6)
         )
       ORDER BY next_at, rowid LIMIT 1
     )
     RETURNING id, submission_id, mentor_id, recipient, mail, facts, attempts, handed, lease_until`,
  ).bind(
    now.toISOString(),
    after(now, LEASE_MS),
    submissionId,
    dayBefore(now),
    MOST_HANDED,
    after(now, GIVE_UP_MS - HOLD_MS),
  );
  return rowAs(leasedRow, await withRetry(() => lease.first()));
}

/**
 * Writes down that the message of a mail is about to go, and holds the mail for as long as its server may think about it:
 * whoever dies from here on leaves a trace. `undefined` when another run took the mail over, so that it must not go.
 */
export async function markHandedOver(
  env: Pick<Env, 'DB'>,
  row: Leased,
  now: Date,
): Promise<Leased | undefined> {
  const lease_until = after(now, ANSWER_LEASE_MS);
  const { meta } = await env.DB.prepare(
    `UPDATE outbox SET handed = handed + 1, lease_until = ?3 WHERE id = ?1 AND lease_until = ?2 AND state = 'waiting'`,
  )
    .bind(row.id, row.lease_until, lease_until)
    .run();
  return meta.changes === 1 ? { ...row, handed: row.handed + 1, lease_until } : undefined;
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

/** What a failure changes in the row of its mail; `next_at` and `give_up_at` stay when they are not there. */
interface Mark {
  state: 'waiting' | 'dead' | 'unanswered';
  attempts: number;
  handed: number;
  nextAt?: string;
  giveUpAt?: string;
}

function markOf({ attempts, handed }: Leased, { fate, heard }: FailedMail, now: Date): Mark {
  const mark = { state: 'waiting' as const, attempts, handed: heard ? handed - 1 : handed };
  const nextAt = after(now, waitAfter(attempts));
  switch (fate) {
    case 'never':
      return { ...mark, state: 'dead' };
    case 'later':
      return { ...mark, nextAt, giveUpAt: after(now, GIVE_UP_MS) };
    case 'waits':
      return { ...mark, nextAt };
    case 'server':
      return { ...mark, attempts: attempts - 1 };
    case 'unanswered':
      return handed < MOST_HANDED
        ? { ...mark, nextAt: after(now, AGAIN_AFTER_SILENCE_MS) }
        : { ...mark, state: 'unanswered' };
  }
}

/** `heard`: whether the message had gone already, and the server said that it did not take it. */
interface FailedMail {
  fate: Fate;
  code: string;
  heard: boolean;
}

const markedRow = object({ state: picklist(['waiting', 'dead', 'unanswered']) });

/**
 * Marks a mail that did not go. One that is refused for days is a dead letter that stays visible. Gives the state that it
 * is in now; `undefined` when another run took the mail over.
 */
export async function markFailed(
  env: Pick<Env, 'DB'>,
  row: Leased,
  failure: FailedMail,
  now: Date,
): Promise<'waiting' | 'dead' | 'unanswered' | undefined> {
  const { state, attempts, handed, nextAt = null, giveUpAt = null } = markOf(row, failure, now);
  const mark = env.DB.prepare(
    `UPDATE outbox SET failure = ?3, attempts = ?4, handed = ?5, next_at = coalesce(?6, next_at), lease_until = NULL,
       state = CASE WHEN ?7 IS NOT NULL AND give_up_at <= ?8 THEN 'dead' ELSE ?9 END,
       give_up_at = coalesce(give_up_at, ?7)
     WHERE id = ?1 AND lease_until = ?2 AND state = 'waiting' RETURNING state`,
  ).bind(row.id, row.lease_until, failure.code, attempts, handed, nextAt, giveUpAt, now.toISOString(), state);
  return rowAs(markedRow, await withRetry(() => mark.first()))?.state;
}

/** Marks what was on its way for the last time when its run died: it may have arrived. */
export async function markAbandoned(env: Pick<Env, 'DB'>, now: Date): Promise<void> {
  await env.DB.prepare(
    `UPDATE outbox SET state = 'unanswered', failure = 'unanswered', lease_until = NULL
     WHERE state = 'waiting' AND handed >= ?2 AND lease_until <= ?1`,
  )
    .bind(now.toISOString(), MOST_HANDED)
    .run();
}
