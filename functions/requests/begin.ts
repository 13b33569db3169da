import { addWeeks, addWorkdays } from '../../src/domain/calendar/workdays.ts';
import type { RequestTerms } from '../../src/domain/requests/request-terms.ts';
import type { Env } from '../env.ts';
import { followPlace, linkStatement } from '../links/links.ts';
import { type MailToSend, outboxStatement } from '../mail/outbox.ts';
import { sendDue } from '../mail/sweep.ts';
import type { Transport } from '../mail/message.ts';
import { readSubmission } from '../database/submission.ts';
import { readSiteConfig } from '../platform/site-config.ts';
import { applyEvent } from './apply-event.ts';

/** What the first steps need to know of a submission that is about to be stored. */
export interface NewSubmission {
  id: string;
  form: string;
  reference: string;
  programme: string;
  /** Whether the sender gave a mail address. */
  hasMail: boolean;
}

/**
 * The first link and the first mails of a submission, for the batch that stores it. They do nothing when a submission
 * with this id was stored before.
 */
export async function beginStatements(
  env: Env,
  { id, form, reference, programme, hasMail }: NewSubmission,
  now: Date,
): Promise<D1PreparedStatement[]> {
  const { requestTerms, retention } = await readSiteConfig(env);
  const kind = form === 'request' ? 'request' : 'message';
  const due = addWorkdays(
    now,
    kind === 'request' ? requestTerms.nextAfterWorkingDays : requestTerms.coordinatorWorkingDays,
    requestTerms,
  );
  const follow = followPlace(id);
  const facts = { reference, programme, due: due.toISOString(), follow };
  const { statement } = await linkStatement(env, {
    purpose: 'follow',
    ...follow,
    submissionId: id,
    expiresAt: addWeeks(now, retention.followWeeks, requestTerms),
    now,
  });
  const mail = { submissionId: id, facts, now };
  const mails: MailToSend[] = [
    ...(hasMail
      ? [{ ...mail, id: `${id}-1-0`, recipient: 'mentee' as const, mail: `received-${kind}` }]
      : []),
    { ...mail, id: `${id}-1-1`, recipient: 'coordinator', mail: `coordinator-${kind}` },
  ];
  return [statement, outboxStatement(env, mails)];
}

/** When the scheduler picks up a new submission, in case {@link afterStored} never ran. */
export function firstDue(form: string, now: Date, terms: RequestTerms) {
  return form === 'request'
    ? { at: now, event: 'ask' as const }
    : { at: addWorkdays(now, terms.coordinatorWorkingDays, terms), event: 'nudge' as const };
}

/** Right after storing, asks the first mentor and sends the mails; the scheduler retries what fails. */
export async function afterStored(env: Env, id: string, now: Date, transport?: Transport): Promise<void> {
  const submission = await readSubmission(env, id);
  if (submission?.state === 'sent') await applyEvent(env, submission, { event: 'ask', by: 'clock' }, now);
  await sendDue(env, now, { submissionId: id, ...(transport && { transport }) });
}
