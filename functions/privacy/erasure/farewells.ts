import { nullable, object, picklist, string } from 'valibot';
import { addWeeks } from '../../../src/domain/calendar/workdays.ts';
import type { Env } from '../../env.ts';
import { type PlannedTalk, plannedTalk, readMoments } from '../../database/moments.ts';
import { rowsAs } from '../../database/rows.ts';
import { linkStatement } from '../../links/links.ts';
import { type MailToSend, outboxStatement } from '../../mail/outbox.ts';
import { readSiteConfig } from '../../platform/site-config.ts';

const heldRow = object({
  id: string(),
  since: string(),
  reference: string(),
  state: picklist(['asked', 'talk', 'accepted', 'coordinator']),
  programme: nullable(string()),
  mentor_id: string(),
});

const MAIL_IN = {
  asked: 'mentor-withdrawn',
  talk: 'mentor-withdrawn',
  accepted: 'mentor-stopped',
  coordinator: 'coordinator-withdrawn',
} as const;

/** The mail that takes a talk of somebody who is erased out of the calendar of the mentor. */
const takenBack = (talk: PlannedTalk, mail: Omit<MailToSend, 'id' | 'mail'>): MailToSend => ({
  ...mail,
  id: crypto.randomUUID(),
  mail: 'mentor-moment-ended',
  facts: { ...mail.facts, invitation: { method: 'CANCEL', ...talk, sequence: talk.sequence + 1 } },
});

/**
 * The mails that tell others that somebody is erased: the mentor who is asked or has a pair, and the coordinator when that is
 * who has to act. They belong to no submission, because that goes.
 */
export async function farewells(env: Env, ids: readonly string[], now: Date): Promise<D1PreparedStatement[]> {
  const found = await env.DB.prepare(
    `SELECT id, since, reference, state, programme, coalesce(mentor_id, '') AS mentor_id FROM submissions
     WHERE id IN (SELECT value FROM json_each(?1)) AND (state = 'coordinator'
       OR (state IN ('asked', 'talk', 'accepted') AND mentor_id IN (SELECT id FROM mentors)))`,
  )
    .bind(JSON.stringify(ids))
    .all();
  const held = rowsAs(heldRow, found);
  if (held.length === 0) return [];
  const { availability, requestTerms } = await readSiteConfig(env);
  const expiresAt = addWeeks(now, availability.rankLastAfterWeeks, requestTerms);
  const links: D1PreparedStatement[] = [];
  const mails: MailToSend[] = [];
  for (const { reference, state, programme, mentor_id: mentorId, ...pair } of held) {
    const id = crypto.randomUUID();
    const mail = { id, mail: MAIL_IN[state], now };
    const about = { reference, ...(programme !== null && { programme }) };
    if (state === 'coordinator') {
      mails.push({ ...mail, recipient: 'coordinator', facts: about });
      continue;
    }
    const room = { row: mentorId, round: id };
    const facts = { ...about, mentor: mentorId, availability: room };
    mails.push({ ...mail, recipient: 'mentor', mentorId, facts });
    const talk = state === 'accepted' ? plannedTalk(await readMoments(env, pair), now) : undefined;
    if (talk) mails.push(takenBack(talk, { recipient: 'mentor', mentorId, facts, now }));
    links.push(
      (await linkStatement(env, { purpose: 'availability', ...room, mentorId, expiresAt, now })).statement,
    );
  }
  return [outboxStatement(env, mails), ...links];
}
