import type { Env } from '../env.ts';
import { ENDED_KEY } from './links.ts';

/**
 * Ends the links of who sent something, or of a mentor, for good: to follow it, to say how a pair goes, and the answer of a mentor,
 * whose page shows how to reach the mentee. For somebody whose mail others read. No later step makes them good again. Returns how
 * many ended.
 */
export async function endLinks(
  { DB }: Pick<Env, 'DB'>,
  submissionId: string,
  mentorId: string | null,
): Promise<number> {
  const { meta } = await DB.prepare(
    `UPDATE links SET key = ?2
     WHERE submission_id = ?1 AND mentor_id IS ?3 AND purpose IN ('follow', 'course', 'answer') AND key IS NOT ?2`,
  )
    .bind(submissionId, ENDED_KEY, mentorId)
    .run();
  return meta.changes;
}
