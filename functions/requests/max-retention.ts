import type { Env } from '../env.ts';
import { readSubmission } from '../database/submission.ts';
import { idRow, rowsAs } from '../database/rows.ts';
import { readSiteConfig } from '../platform/site-config.ts';
import { applyEvent } from './apply-event.ts';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
/** Pairs per night: the platform limits the calls of a run. */
const MOST_AT_ONCE = 20;

/**
 * Closes running pairs before they reach the maximum term (`retention` in `content/site.yaml`), early enough that both
 * hear of it before anything is erased. Returns how many.
 */
export async function closeBeforeMaxRetention(env: Env, now: Date): Promise<number> {
  const { retention } = await readSiteConfig(env);
  const weeks = retention.maxRetentionWeeks - retention.requestWeeks;
  const found = await env.DB.prepare(
    "SELECT id FROM submissions WHERE state = 'accepted' AND created_at < ?1 ORDER BY created_at LIMIT ?2",
  )
    .bind(new Date(now.getTime() - weeks * WEEK_MS).toISOString(), MOST_AT_ONCE)
    .all();
  const pairs = rowsAs(idRow, found);
  for (const { id } of pairs) {
    const submission = await readSubmission(env, id);
    if (submission) await applyEvent(env, submission, { event: 'finish', by: 'clock' }, now);
  }
  return pairs.length;
}
