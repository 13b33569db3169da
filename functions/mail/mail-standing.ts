import { type InferOutput, nullable, number, object, parse, string } from 'valibot';
import { dayBefore } from '../database/wanted-mail.ts';
import type { Env } from '../env.ts';
import { IS_ENOUGH } from './outbox.ts';

const standingRow = object({
  waiting: number(),
  oldest: nullable(string()),
  dead: number(),
  unanswered: number(),
});

/** SQL for mails that somebody must look at: not those that are over, or that an operator is done with. */
const OPEN = "failure IS NOT 'over' AND failure IS NOT 'done'";

/**
 * How many mails wait, since when the oldest does, and how many did not go or may have arrived. What waits because its
 * receiver had enough for today is not counted.
 */
export async function mailStanding(
  env: Pick<Env, 'DB'>,
  now: Date,
): Promise<InferOutput<typeof standingRow>> {
  const found = await env.DB.prepare(
    `SELECT count(*) FILTER (WHERE state = 'waiting') AS waiting,
       min(created_at) FILTER (WHERE state = 'waiting') AS oldest,
       count(*) FILTER (WHERE state = 'dead') AS dead,
       count(*) FILTER (WHERE state = 'unanswered') AS unanswered
     FROM outbox WHERE state <> 'sent' AND ${OPEN} AND NOT (state = 'waiting' AND ${IS_ENOUGH})`,
  )
    .bind(now.toISOString(), null, null, dayBefore(now))
    .first();
  return parse(standingRow, found);
}
