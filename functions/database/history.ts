import { type InferOutput, nullable, object, string } from 'valibot';
import type { Env } from '../env.ts';
import { rowsAs } from './rows.ts';

const historyRow = object({ at: string(), event: string(), by: string(), mentorId: nullable(string()) });

/** One audit row of a submission. `mentorId`: the mentor after that event. */
export type HistoryLine = InferOutput<typeof historyRow>;

/** What happened to a submission, in order. Moments are ISO text in UTC. */
export async function readHistory({ DB }: Pick<Env, 'DB'>, submissionId: string): Promise<HistoryLine[]> {
  const lines = await DB.prepare(
    'SELECT at, event, by, mentor_id AS mentorId FROM audit WHERE submission_id = ?1 ORDER BY number',
  )
    .bind(submissionId)
    .all();
  return rowsAs(historyRow, lines);
}
