import { END_STATES } from '../../../src/domain/requests/state.ts';
import { localDay } from '../../../src/domain/calendar/local-day.ts';
import type { Env } from '../../env.ts';
import { ENDED_KEY } from '../../links/links.ts';
import { logFault } from '../../log-fault.ts';
import { idRow, rowsAs } from '../../database/rows.ts';
import { timeZone } from '../../platform/portal.ts';
import { readSiteConfig, type Retention } from '../../platform/site-config.ts';
import { eraseEach, type Erased, MOST_AT_ONCE } from './erase-row.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const WEEK_MS = 7 * DAY_MS;

const before = (now: Date, ms: number): string => new Date(now.getTime() - ms).toISOString();

/** Rows that belong to nobody and are erased by age alone. A dead letter goes with its submission, or at the maximum term. */
function oldRows({ DB }: Env, retention: Retention, now: Date): D1PreparedStatement[] {
  const { mailDays, linkDays, counterDays, auditDays, maxRetentionWeeks } = retention;
  return [
    DB.prepare("DELETE FROM outbox WHERE (state = 'sent' AND sent_at < ?1) OR created_at < ?2").bind(
      before(now, mailDays * DAY_MS),
      before(now, maxRetentionWeeks * WEEK_MS),
    ),
    // That somebody ended a link for good is remembered as long as the request: it must never be made good again.
    DB.prepare('DELETE FROM links WHERE expires_at < ?1 AND key IS NOT ?2').bind(
      before(now, linkDays * DAY_MS),
      ENDED_KEY,
    ),
    DB.prepare('DELETE FROM counters WHERE day < ?1').bind(before(now, counterDays * DAY_MS).slice(0, 10)),
    DB.prepare('DELETE FROM check_draws WHERE until < ?1').bind(now.toISOString()),
    DB.prepare('DELETE FROM check_names WHERE until < ?1').bind(now.toISOString()),
    DB.prepare('DELETE FROM check_networks WHERE day < ?1').bind(localDay(now, timeZone)),
    DB.prepare('DELETE FROM audit WHERE at < ?1').bind(before(now, auditDays * DAY_MS)),
  ];
}

/** Erases everything whose term has passed: `retention` in `content/site.yaml`. */
export async function eraseOld(env: Env, now: Date): Promise<Erased> {
  const { retention } = await readSiteConfig(env);
  const found = await env.DB.prepare(
    `SELECT id FROM submissions
     WHERE (state IN (SELECT value FROM json_each(?1)) AND since < ?2) OR created_at < ?3
     ORDER BY since LIMIT ?4`,
  )
    .bind(
      JSON.stringify(END_STATES),
      before(now, retention.requestWeeks * WEEK_MS),
      before(now, retention.maxRetentionWeeks * WEEK_MS),
      MOST_AT_ONCE,
    )
    .all();
  const rows = rowsAs(idRow, found).map(({ id }) => ({ table: 'submissions', id }) as const);
  const erased = await eraseEach(env, rows, 'clock', now);
  for (const statement of oldRows(env, retention, now)) {
    try {
      await statement.run();
    } catch (error) {
      erased.failed += 1;
      logFault('erase', error);
    }
  }
  return erased;
}
