import { type InferOutput, nullable, number, object, picklist, pipe, string, transform } from 'valibot';
import { QUESTIONS, PAIR_SIDES, TALKED_ANSWERS } from '../../src/domain/requests/pair-question.ts';
import type { Env } from '../env.ts';
import { rowsAs } from './rows.ts';

const questionRow = object({
  question: picklist(QUESTIONS),
  round: number(),
  side: picklist(PAIR_SIDES),
  askedAt: string(),
  askedAgainAt: nullable(string()),
  toldAt: nullable(string()),
  answeredAt: nullable(string()),
  answer: nullable(picklist(TALKED_ANSWERS)),
  reason: nullable(string()),
  helps: nullable(number()),
  wantsHelp: nullable(
    pipe(
      number(),
      transform((stored) => stored === 1),
    ),
  ),
  timesAnswered: number(),
});

/** What one side of a pair was asked, and said. */
export type StoredPairQuestion = InferOutput<typeof questionRow>;

/** The columns of a question under the names of {@link StoredPairQuestion}. */
const COLUMNS = `question, round, side, asked_at AS askedAt, asked_again_at AS askedAgainAt, told_at AS toldAt,
  answered_at AS answeredAt, answer, reason, helps, wants_help AS wantsHelp, times_answered AS timesAnswered`;

/** What the pair of now was asked, in order. `since`: the moment of its yes. */
export async function readPairQuestions(
  { DB }: Pick<Env, 'DB'>,
  { id, since }: { id: string; since: string },
): Promise<StoredPairQuestion[]> {
  const found = DB.prepare(
    `SELECT ${COLUMNS} FROM pair_questions WHERE submission_id = ?1 AND since = ?2 ORDER BY asked_at, side`,
  );
  return rowsAs(questionRow, await found.bind(id, since).all());
}

/**
 * SQL: what a coordinator must look at in the pair of a row of `submissions`, by the last that each side said or left unsaid;
 * null when there is nothing.
 */
export const PAIR_NOTE = `(SELECT group_concat(side || ' ' || what, ', ') FROM (
    SELECT side, CASE WHEN answer = 'stuck' THEN 'stuck' WHEN wants_help = 1 THEN 'wants help'
      WHEN answered_at IS NULL THEN 'silent' END AS what
    FROM pair_questions AS said
    WHERE submission_id = submissions.id AND since = submissions.since AND state = 'accepted'
      AND asked_at = (SELECT max(asked_at) FROM pair_questions AS last
        WHERE last.submission_id = said.submission_id AND last.since = said.since AND last.side = said.side
          AND (answered_at IS NOT NULL OR told_at IS NOT NULL))
    ORDER BY side
  ) WHERE what IS NOT NULL)`;
