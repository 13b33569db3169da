import { END_STATES } from '../../src/domain/life/state.ts';
import type { Env } from '../env.ts';
import { readTerms } from '../terms.ts';
import { bury } from './tombstones.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const WEEK_MS = 7 * DAY_MS;

/** What a night erased, in numbers. `failed` comes back the next night. */
export interface Erased {
  submissions: number;
  failed: number;
}

const before = (now: Date, ms: number): string => new Date(now.getTime() - ms).toISOString();

/**
 * Erases one submission with its choices, links and mails. The line that it was erased stays in the audit, without
 * anything of the person.
 */
export async function eraseSubmission(env: Env, id: string, by: string, now: Date): Promise<void> {
  const { retention } = await readTerms(env);
  await bury(env, id, now, retention.tombstoneDays);
  await env.DB.batch([
    env.DB.prepare('DELETE FROM submissions WHERE id = ?1').bind(id),
    env.DB.prepare('INSERT INTO audit (at, submission_id, event, by) VALUES (?1, ?2, ?3, ?4)').bind(
      now.toISOString(),
      id,
      'erased',
      by,
    ),
  ]);
}

/** Erases submissions one by one: one that fails holds up no other. */
export async function eraseEach(env: Env, ids: readonly string[], by: string, now: Date): Promise<Erased> {
  const done: Erased = { submissions: 0, failed: 0 };
  for (const id of ids) {
    try {
      await eraseSubmission(env, id, by, now);
      done.submissions += 1;
    } catch (error) {
      done.failed += 1;
      console.error(JSON.stringify({ at: 'erase', error: error instanceof Error ? error.name : 'unknown' }));
    }
  }
  return done;
}

/** Erases everything whose term has passed: `retention` in `content/site.yaml`. */
export async function eraseOld(env: Env, now: Date): Promise<Erased> {
  const { retention } = await readTerms(env);
  const { results } = await env.DB.prepare(
    `SELECT id FROM submissions
     WHERE (state IN (SELECT value FROM json_each(?1)) AND since < ?2) OR created_at < ?3`,
  )
    .bind(
      JSON.stringify(END_STATES),
      before(now, retention.requestWeeks * WEEK_MS),
      before(now, retention.ceilingWeeks * WEEK_MS),
    )
    .all<{ id: string }>();
  const erased = await eraseEach(
    env,
    results.map(({ id }) => id),
    'clock',
    now,
  );
  await env.DB.batch([
    env.DB.prepare("DELETE FROM outbox WHERE state = 'sent' AND sent_at < ?1").bind(
      before(now, retention.mailDays * DAY_MS),
    ),
    env.DB.prepare('DELETE FROM links WHERE expires_at < ?1').bind(before(now, retention.linkDays * DAY_MS)),
    env.DB.prepare('DELETE FROM counters WHERE day < ?1').bind(
      before(now, retention.counterDays * DAY_MS).slice(0, 10),
    ),
    env.DB.prepare('DELETE FROM audit WHERE at < ?1').bind(before(now, retention.auditDays * DAY_MS)),
  ]);
  return erased;
}
