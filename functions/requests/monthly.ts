import { localDay } from '../../src/domain/calendar/local-day.ts';
import { addWeeks, type Calendar } from '../../src/domain/calendar/workdays.ts';
import type { Env } from '../env.ts';
import { linkStatement } from '../links/links.ts';
import { outboxStatement } from '../mail/outbox.ts';
import { idRow, rowsAs } from '../database/rows.ts';
import { readSiteConfig } from '../platform/site-config.ts';
import { timeZone } from '../platform/portal.ts';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
/** Mails per night: with very many mentors they spread over the month by themselves. */
const MOST_AT_ONCE = 500;
/** Mentors whose statements go in one batch. */
const IN_ONE_BATCH = 25;

/** The mail to one mentor. Its link works until somebody ranks last without an answer. */
interface Question {
  id: string;
  month: string;
  linkWeeks: number;
  terms: Calendar;
  now: Date;
}

/** The statements that ask one mentor: the mail, its link, and that it was asked. All of them can be repeated. */
async function ask(env: Env, { id, month, linkWeeks, terms, now }: Question): Promise<D1PreparedStatement[]> {
  const { statement } = await linkStatement(env, {
    purpose: 'availability',
    row: id,
    round: month,
    mentorId: id,
    expiresAt: addWeeks(now, linkWeeks, terms),
    now,
  });
  return [
    statement,
    outboxStatement(env, [
      {
        id: `availability-${id}-${month}`,
        mentorId: id,
        recipient: 'mentor',
        mail: 'mentor-availability',
        facts: { mentor: id, availability: { row: id, round: month } },
        now,
      },
    ]),
    env.DB.prepare('UPDATE mentors SET asked_at = ?2 WHERE id = ?1').bind(id, now.toISOString()),
  ];
}

/**
 * Puts the mail "Klopt dit nog?" in the outbox for mentors who neither confirmed nor were asked in the last weeks, once a
 * calendar month; `site.yaml` says how many weeks. A mentor who takes a break is asked when the break is over. Returns how many mentors were asked.
 */
export async function monthlyMails(env: Env, now: Date): Promise<number> {
  const today = localDay(now, timeZone);
  const month = today.slice(0, 7);
  const { availability, requestTerms } = await readSiteConfig(env);
  const { askAfterWeeks, rankLastAfterWeeks: linkWeeks } = availability;
  const found = await env.DB.prepare(
    `SELECT id FROM mentors
     WHERE confirmed_at < ?1 AND (asked_at IS NULL OR asked_at < ?1)
       AND (paused_until IS NULL OR paused_until <= ?2)
       AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.id = 'availability-' || mentors.id || '-' || ?3)
     ORDER BY confirmed_at LIMIT ?4`,
  )
    .bind(new Date(now.getTime() - askAfterWeeks * WEEK_MS).toISOString(), today, month, MOST_AT_ONCE)
    .all();
  const mentors = rowsAs(idRow, found);
  for (let from = 0; from < mentors.length; from += IN_ONE_BATCH) {
    const some = mentors.slice(from, from + IN_ONE_BATCH);
    await env.DB.batch(
      (
        await Promise.all(some.map(({ id }) => ask(env, { id, month, linkWeeks, terms: requestTerms, now })))
      ).flat(),
    );
  }
  return mentors.length;
}
