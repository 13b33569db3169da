import { nullable, number, object, string } from 'valibot';
import type { Side } from '../../../src/domain/requests/pair-question.ts';
import type { Env } from '../../env.ts';
import { personsOf } from '../keys/person.ts';
import { KeyGone, open } from '../keys/seal.ts';
import { readSubmission, type Submission } from '../../database/submission.ts';
import { idRow, rowsAs } from '../../database/rows.ts';
import { endTurnsOfGone } from '../../requests/gone-mentors.ts';
import { eraseEach, type Erased } from './erase-row.ts';
import type { ErasableRow } from './tombstones.ts';
import { numberingPlan } from '../../platform/portal.ts';

/** Which mails went about a row, what happened to it, and what the person answered and planned in a pair, as the tables have it. */
interface Around {
  mails: unknown[];
  events: unknown[];
  questions: unknown[];
  partings: unknown[];
  moments: unknown[];
}

/** Everything stored about a person. `null`: the key of its month was destroyed, so nobody can read it any more. */
export interface Kept {
  submissions: ({ submission: Submission | { id: string; answers: null } } & Around)[];
  mentors: ({
    id: string;
    address: unknown;
    places: number;
    pausedUntil: string | null;
    confirmedAt: string;
  } & Around)[];
}

const mentorRow = object({
  id: string(),
  address: string(),
  places: number(),
  paused_until: nullable(string()),
  confirmed_at: string(),
});

/** The rows of this person, not parsed yet. */
async function rowsOf(env: Env, table: ErasableRow['table'], reach: string): Promise<D1Result> {
  return env.DB.prepare(
    `SELECT * FROM ${table} WHERE person IN (SELECT value FROM json_each(?1)) ORDER BY id`,
  )
    .bind(JSON.stringify(await personsOf(env, reach, numberingPlan)))
    .all();
}

/** Gives `null` for what nobody can read any more; any other fault stays one. */
async function unlessGone<Value>(reading: Promise<Value>): Promise<Value | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof KeyGone) return null;
    throw error;
  }
}

/**
 * What one side of a pair tells the coordinator alone: the other side does not get it, not as an event and not as the mail that
 * the coordinator got of it.
 */
const TOLD_IN_CONFIDENCE = "event GLOB 'halfway-*' OR event GLOB 'talked*' OR event GLOB 'pulse*'";
const MAILS_OF_IT = "mail IN ('coordinator-halfway', 'coordinator-stuck', 'coordinator-silent')";

async function around(env: Env, column: 'submission_id' | 'mentor_id', id: string): Promise<Around> {
  const side: Side = column === 'submission_id' ? 'mentee' : 'mentor';
  const [mails, events, questions, partings, moments] = await env.DB.batch([
    env.DB.prepare(
      `SELECT mail, recipient, state, created_at, sent_at FROM outbox
       WHERE ${column} = ?1 AND NOT (${MAILS_OF_IT}) AND mail <> ?2 || '-talked-again' ORDER BY created_at`,
    ).bind(id, side === 'mentee' ? 'mentor' : 'mentee'),
    env.DB.prepare(
      `SELECT at, event, by FROM audit
       WHERE ${column} = ?1 AND (by = ?2 OR NOT (${TOLD_IN_CONFIDENCE}) OR event GLOB '*-ask') ORDER BY number`,
    ).bind(id, side),
    env.DB.prepare(
      `SELECT question, round, asked_at, asked_again_at, told_at, answered_at, answer, reason, helps, wants_help, times_answered
       FROM pair_questions WHERE ${column} = ?1 AND side = ?2 ORDER BY asked_at`,
    ).bind(id, side),
    env.DB.prepare(`SELECT at, reason FROM partings WHERE ${column} = ?1 AND asked_by = ?2 ORDER BY at`).bind(
      id,
      side,
    ),
    env.DB.prepare(
      `SELECT proposed_by, proposed, proposed_format, starts_at, format FROM moments WHERE ${column} = ?1`,
    ).bind(id),
  ]);
  return {
    mails: mails?.results ?? [],
    events: events?.results ?? [],
    questions: questions?.results ?? [],
    partings: partings?.results ?? [],
    moments: moments?.results ?? [],
  };
}

/** Why a mentor said no, and an answer that can still be taken back, were told in confidence or not told yet. */
const withoutReasons = (submission: Submission): Submission => ({
  ...submission,
  held: null,
  choices: submission.choices.map((choice) => ({ ...choice, reason: null })),
});

/** Gathers what is kept on whoever has this mail address or telephone number, opened, to hand over. */
export async function exportPerson(env: Env, reach: string): Promise<Kept> {
  const kept: Kept = { submissions: [], mentors: [] };
  for (const { id } of rowsAs(idRow, await rowsOf(env, 'submissions', reach))) {
    const submission = await unlessGone(readSubmission(env, id));
    if (submission === undefined) continue;
    kept.submissions.push({
      submission: submission ? withoutReasons(submission) : { id, answers: null },
      ...(await around(env, 'submission_id', id)),
    });
  }
  for (const row of rowsAs(mentorRow, await rowsOf(env, 'mentors', reach))) {
    const place = { table: 'mentors', row: row.id, column: 'address' };
    kept.mentors.push({
      id: row.id,
      address: await unlessGone(open(env, place, row.address)),
      places: row.places,
      pausedUntil: row.paused_until,
      confirmedAt: row.confirmed_at,
      ...(await around(env, 'mentor_id', row.id)),
    });
  }
  return kept;
}

/** Erases everything on whoever has this mail address or telephone number. */
export async function erasePerson(env: Env, reach: string, now: Date): Promise<Erased> {
  const perTable = await Promise.all(
    (['submissions', 'mentors'] as const).map(async (table) => {
      const rows = rowsAs(idRow, await rowsOf(env, table, reach));
      return rows.map(({ id }) => ({ table, id }));
    }),
  );
  const erased = await eraseEach(env, perTable.flat(), 'request', now);
  while ((await endTurnsOfGone(env, now)) > 0);
  return erased;
}
