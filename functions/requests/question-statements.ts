import type { PairAnswer, PairAsks, Side } from '../../src/domain/requests/pair-question.ts';
import type { Env } from '../env.ts';
import type { Submission } from '../database/submission.ts';
import type { EventInput } from './event-input.ts';

const ASKED = `INSERT INTO pair_questions (submission_id, since, question, round, side, mentor_id, asked_at)
  SELECT ?1, ?2, ?3, ?4, value, ?7, ?6 FROM json_each(?5)`;

/** Of some sides: they are asked once more, or the coordinator hears of their silence. */
const marked = (column: 'asked_again_at' | 'told_at'): string =>
  `UPDATE pair_questions SET ${column} = ?6
   WHERE submission_id = ?1 AND since = ?2 AND question = ?3 AND round = ?4
     AND side IN (SELECT value FROM json_each(?5))`;

function askStatement(
  env: Env,
  { id, since, mentorId }: Submission,
  event: EventInput['event'],
  { question, round, sides }: PairAsks,
  now: Date,
): D1PreparedStatement {
  const values = [id, since, question, round, JSON.stringify(sides), now.toISOString()] as const;
  if (event === 'talked-again') return env.DB.prepare(marked('asked_again_at')).bind(...values);
  if (event === 'talked-silent') return env.DB.prepare(marked('told_at')).bind(...values);
  return env.DB.prepare(ASKED).bind(...values, mentorId);
}

function answerStatement(
  env: Env,
  { id, since }: Submission,
  side: Side,
  answers: PairAnswer,
  now: Date,
): D1PreparedStatement {
  const said =
    answers.question === 'talked'
      ? [answers.answer, answers.reason ?? null, null, null]
      : [null, null, answers.helps, answers.wantsHelp ? 1 : 0];
  return env.DB.prepare(
    `UPDATE pair_questions SET answered_at = ?6, answer = ?7, reason = ?8, helps = ?9, wants_help = ?10, times_answered = ?11
     WHERE submission_id = ?1 AND since = ?2 AND question = ?3 AND round = ?4 AND side = ?5`,
  ).bind(id, since, answers.question, answers.round, side, now.toISOString(), ...said, answers.after + 1);
}

/** What a step changes in the questions of a pair. After each the scheduler looks anew at what is asked next. */
export function questionStatements(
  env: Env,
  { before, after }: { before: Submission; after: Submission },
  { event, by, asks, answers }: EventInput,
  now: Date,
): D1PreparedStatement[] {
  if (before.state !== 'accepted' && after.state !== 'accepted') return [];
  const isSide = by === 'mentor' || by === 'mentee';
  const look = env.DB.prepare('UPDATE submissions SET question_at = ?2 WHERE id = ?1');
  return [
    ...(asks ? [askStatement(env, after, event, asks, now)] : []),
    ...(answers && isSide ? [answerStatement(env, after, by, answers, now)] : []),
    look.bind(after.id, after.state === 'accepted' ? now.toISOString() : null),
  ];
}
