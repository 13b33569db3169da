import { mailOf } from '../../src/domain/intake/mail-of.ts';
import { addWeeks } from '../../src/domain/calendar/workdays.ts';
import { localDay } from '../../src/domain/calendar/local-day.ts';
import type { Submission } from '../database/submission.ts';
import type { Env } from '../env.ts';
import { outboxStatement } from '../mail/outbox.ts';
import { timeZone } from '../platform/portal.ts';
import { readSiteConfig } from '../platform/site-config.ts';
import { ENDED_KEY, followPlace, linkStatement } from '../links/links.ts';

/** `ended`: the sender ended the links for good; `no-mail`: there is no address to send one to; `sent`: today one went already. */
type Renewed = 'done' | 'ended' | 'no-mail' | 'sent';

/**
 * Makes the links of who sent something good again, and mails the one to follow it to the address in the form, once a day at
 * most. It is for a person who was asked to: a link that ended works again as it was, also for who else has it.
 */
export async function renewLinks(env: Env, submission: Submission, now: Date): Promise<Renewed> {
  const { id, reference, programme } = submission;
  if (mailOf(submission.answers) === undefined) return 'no-mail';
  const ended = env.DB.prepare(
    'SELECT 1 FROM links WHERE submission_id = ?1 AND mentor_id IS NULL AND key = ?2 LIMIT 1',
  );
  if ((await ended.bind(id, ENDED_KEY).first()) !== null) return 'ended';
  const { requestTerms, retention } = await readSiteConfig(env);
  const expiresAt = addWeeks(now, retention.followWeeks, requestTerms);
  const follow = followPlace(id);
  // The night may have deleted what ended long ago.
  const { statement } = await linkStatement(env, {
    ...{ purpose: 'follow', ...follow, submissionId: id },
    ...{ expiresAt, now },
  });
  const mail = outboxStatement(env, [
    {
      id: `link-${id}-${localDay(now, timeZone)}`,
      submissionId: id,
      recipient: 'mentee',
      mail: 'mentee-link',
      facts: { reference, ...(programme !== null && { programme }), follow },
      now,
    },
  ]);
  const results = await env.DB.batch([
    statement,
    env.DB.prepare(
      `UPDATE links SET expires_at = max(expires_at, ?2)
       WHERE submission_id = ?1 AND mentor_id IS NULL AND purpose IN ('follow', 'course')`,
    ).bind(id, expiresAt.toISOString()),
    mail,
  ]);
  return results[2]?.meta.changes === 0 ? 'sent' : 'done';
}
