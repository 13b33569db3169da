import type { Env } from '../env.ts';
import { readSubmission } from '../database/submission.ts';
import { idRow, rowsAs } from '../database/rows.ts';
import { logFault } from '../log-fault.ts';
import { applyEvent } from './apply-event.ts';

/** Steps per run, to stay within the 1,000 queries that D1 allows in one; the next run continues a minute later. */
const MOST_AT_ONCE = 20;

// In random order, so that one that nobody can read cannot keep the others out.
const AT_NOBODY = `SELECT id FROM submissions WHERE state IN ('asked', 'talk', 'waiting', 'accepted')
  AND mentor_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM mentors WHERE mentors.id = submissions.mentor_id)
  ORDER BY random() LIMIT ?1`;

/**
 * Ends the turns of mentors who are no longer there: who was asked or waited for gives way to the next choice, and a pair
 * ends. The others hear of it. Returns how many.
 */
export async function endTurnsOfGone(env: Env, now: Date): Promise<number> {
  const found = await env.DB.prepare(AT_NOBODY).bind(MOST_AT_ONCE).all();
  let ended = 0;
  for (const { id } of rowsAs(idRow, found)) {
    try {
      const submission = await readSubmission(env, id);
      if (!submission) continue;
      const event = submission.state === 'accepted' ? 'stop' : 'mentor-left';
      await applyEvent(env, submission, { event, by: 'clock' }, now);
      ended += 1;
    } catch (error) {
      logFault('gone-mentors', error);
    }
  }
  return ended;
}
