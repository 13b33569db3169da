import { localDay } from '../../src/domain/calendar/local-day.ts';
import { addWeeks } from '../../src/domain/calendar/workdays.ts';
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

/** The mails to some mentors. Their links work until somebody ranks last without an answer. */
interface Question {
  ids: readonly string[];
  month: string;
  expiresAt: Date;
  now: Date;
}

/** The statements that ask some mentors: the mails, their links, and that they were asked. All of them can be repeated. */
async function ask(env: Env, { ids, month, expiresAt, now }: Question): Promise<D1PreparedStatement[]> {
  const links = ids.map((id) =>
    linkStatement(env, { purpose: 'availability', row: id, round: month, mentorId: id, expiresAt, now }),
  );
  const mails = ids.map((id) => ({
    id: `availability-${id}-${month}`,
    mentorId: id,
    recipient: 'mentor' as const,
    mail: 'mentor-availability',
    facts: { mentor: id, availability: { row: id, round: month } },
    now,
  }));
  return [
    ...(await Promise.all(links)).map(({ statement }) => statement),
    outboxStatement(env, mails),
    env.DB.prepare('UPDATE mentors SET asked_at = ?2 WHERE id IN (SELECT value FROM json_each(?1))').bind(
      JSON.stringify(ids),
      now.toISOString(),
    ),
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
  const expiresAt = addWeeks(now, linkWeeks, requestTerms);
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
    const ids = mentors.slice(from, from + IN_ONE_BATCH).map(({ id }) => id);
    await env.DB.batch(await ask(env, { ids, month, expiresAt, now }));
  }
  return mentors.length;
}
