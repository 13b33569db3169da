import { nullable, object, string } from 'valibot';
import { nextQuestion, type QuestionStep } from '../../src/domain/requests/next-question.ts';
import type { Env } from '../env.ts';
import { readMoments } from '../database/moments.ts';
import { readPairQuestions } from '../database/pair-questions.ts';
import { idRow, rowAs, rowsAs } from '../database/rows.ts';
import { readSubmission, type Submission } from '../database/submission.ts';
import { courseTerms, readSiteConfig } from '../platform/site-config.ts';
import { applyEvent } from './apply-event.ts';
import { stepEach } from './step-each.ts';

/** Pairs per run: each takes some 20 of the 1,000 queries that D1 allows in one. The next run continues a minute later. */
const MOST_AT_ONCE = 10;
const AGAIN_MS = 15 * 60 * 1000;

const lastMailRow = object({ at: nullable(string()) });

// What waits goes any moment. Whoever has no mail address is called.
const LAST_MAIL = `SELECT max(CASE state WHEN 'waiting' THEN ?2 ELSE coalesce(sent_at, created_at) END) AS at
  FROM outbox WHERE submission_id = ?1 AND (recipient <> 'coordinator' OR mail = 'coordinator-call')`;

async function stepOf(env: Env, submission: Submission, now: Date): Promise<QuestionStep | undefined> {
  const { id, state, since, dueAt, dueEvent, programme } = submission;
  if (state !== 'accepted') return undefined;
  const [config, questions, moments, last] = await Promise.all([
    readSiteConfig(env),
    readPairQuestions(env, submission),
    readMoments(env, submission),
    env.DB.prepare(LAST_MAIL).bind(id, now.toISOString()).first(),
  ]);
  const lastMailAt = rowAs(lastMailRow, last)?.at ?? undefined;
  const due = dueAt === null || dueEvent === null ? undefined : { at: new Date(dueAt), event: dueEvent };
  return nextQuestion(
    {
      since: new Date(since),
      due,
      questions,
      talkAt: moments?.startsAt ? new Date(moments.startsAt) : undefined,
      lastMailAt: lastMailAt === undefined ? undefined : new Date(lastMailAt),
    },
    courseTerms(config, programme),
    now,
  );
}

/** Asks pairs what they are to be asked now, and tells the coordinator of silence. Returns how many steps failed. */
export async function askPairs(env: Env, now: Date): Promise<number> {
  const found = await env.DB.prepare(
    'SELECT id FROM submissions WHERE question_at <= ?1 ORDER BY question_at LIMIT ?2',
  )
    .bind(now.toISOString(), MOST_AT_ONCE)
    .all();
  const lookAt = (id: string, at: Date | undefined) =>
    env.DB.prepare('UPDATE submissions SET question_at = ?3 WHERE id = ?1 AND question_at <= ?2')
      .bind(id, now.toISOString(), at?.toISOString() ?? null)
      .run();
  return stepEach(
    rowsAs(idRow, found),
    async ({ id }) => {
      const submission = await readSubmission(env, id);
      if (!submission) return;
      const step = await stepOf(env, submission, now);
      if (!step || step.at > now) {
        await lookAt(id, step?.at);
        return;
      }
      const { event, asks } = step;
      await applyEvent(env, submission, { event, by: 'clock', asks }, now);
    },
    ({ id }) => lookAt(id, new Date(now.getTime() + AGAIN_MS)),
  );
}
