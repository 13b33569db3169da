import type { Env } from '../env.ts';

/** One audit row of a submission. `mentorId`: the mentor after that event. */
export interface HistoryLine {
  at: string;
  event: string;
  by: string;
  mentorId: string | null;
}

/** What happened to a submission, in order. Moments are ISO text in UTC. */
export async function readHistory({ DB }: Pick<Env, 'DB'>, submissionId: string): Promise<HistoryLine[]> {
  const { results } = await DB.prepare(
    'SELECT at, event, by, mentor_id AS mentorId FROM audit WHERE submission_id = ?1 ORDER BY number',
  )
    .bind(submissionId)
    .all<HistoryLine>();
  return results;
}
