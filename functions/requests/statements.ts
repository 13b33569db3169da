import type { Due } from '../../src/domain/requests/due.ts';
import type { HeldAnswer } from '../../src/domain/requests/held-answer.ts';
import type { State } from '../../src/domain/requests/state.ts';
import type { Env } from '../env.ts';
import type { ChoiceOutcome, Submission } from '../database/submission.ts';
import type { EventInput } from './event-input.ts';
import { IS_BUSY, isKnown } from '../database/takes-place.ts';

/** How a submission stands after a step. */
export interface LifeStanding {
  state: State;
  since: string;
  due: Due | undefined;
  mentorId: string | null;
  held: HeldAnswer | null;
}

/**
 * Aborts the whole batch when somebody else changed the submission since it was read, or when the next mentor of the list
 * was given other questions meanwhile and cannot be asked any more: a version that is skipped is refused. What a pair let
 * count is of that pair, and the database takes it away only together with its mentor.
 */
export function moveStatement(
  env: Env,
  { id, version }: Submission,
  to: LifeStanding,
  isNextOfList: boolean,
): D1PreparedStatement {
  return env.DB.prepare(
    `UPDATE submissions SET state = ?3, since = ?4, due_at = ?5, due_event = ?6, mentor_id = ?7,
       held_answer = ?9, held_reason = ?10, held_until = ?11,
       marks = CASE WHEN mentor_id IS ?7 THEN marks END, helped = CASE WHEN mentor_id IS ?7 THEN helped END,
       version = ?2 + (?8 AND EXISTS (SELECT 1 FROM mentors WHERE mentors.id = ?7 AND (${IS_BUSY} OR ${isKnown('?1')})))
     WHERE id = ?1`,
  ).bind(
    id,
    version + 1,
    to.state,
    to.since,
    to.due?.at.toISOString() ?? null,
    to.due?.event ?? null,
    to.mentorId,
    isNextOfList ? 1 : 0,
    to.held?.answer ?? null,
    to.held?.reason ?? null,
    to.held?.until ?? null,
  );
}

export function outcomeStatement(
  env: Env,
  id: string,
  rank: number,
  { outcome, reason = null, askedAt }: { outcome: ChoiceOutcome; reason?: string | null; askedAt?: string },
): D1PreparedStatement {
  return env.DB.prepare(
    `UPDATE choices SET outcome = ?3, reason = coalesce(?4, reason), asked_at = coalesce(?5, asked_at)
     WHERE submission_id = ?1 AND rank = ?2`,
  ).bind(id, rank, outcome, reason, askedAt ?? null);
}

/** A mentor that the coordinator found, at the end of the list. */
export function addChoiceStatement(
  env: Env,
  id: string,
  mentorId: string,
  askedAt: string,
): D1PreparedStatement {
  return env.DB.prepare(
    `INSERT INTO choices (submission_id, rank, mentor_id, outcome, asked_at)
     SELECT ?1, coalesce(max(rank), 0) + 1, ?2, 'asked', ?3 FROM choices WHERE submission_id = ?1`,
  ).bind(id, mentorId, askedAt);
}

/** The mentors who were not asked yet, in another order, on the same places of the list. */
export function orderStatements(
  env: Env,
  { id, choices }: Submission,
  order: readonly string[],
): D1PreparedStatement[] {
  const open = choices.filter(({ outcome }) => outcome === null);
  return [
    env.DB.prepare('DELETE FROM choices WHERE submission_id = ?1 AND outcome IS NULL').bind(id),
    ...open.map(({ rank }, place) =>
      env.DB.prepare('INSERT INTO choices (submission_id, rank, mentor_id) VALUES (?1, ?2, ?3)').bind(
        id,
        rank,
        order[place] ?? '',
      ),
    ),
  ];
}

/** The link of a mentor who is no longer asked stops working. */
export function endTurnStatement(env: Env, id: string, mentorId: string, now: Date): D1PreparedStatement {
  return env.DB.prepare(
    `UPDATE links SET used_at = ?3
     WHERE submission_id = ?1 AND mentor_id = ?2 AND purpose = 'answer' AND used_at IS NULL`,
  ).bind(id, mentorId, now.toISOString());
}

/** "I am full now" sets the capacity to the current number of mentees, confirmed today. */
export function fullStatement(env: Env, mentorId: string, now: Date): D1PreparedStatement {
  return env.DB.prepare(
    `UPDATE mentors SET confirmed_at = ?2,
       places = (SELECT count(DISTINCT person) FROM submissions
         WHERE mentor_id = ?1 AND (state = 'accepted' OR held_answer = 'accept'))
     WHERE id = ?1`,
  ).bind(mentorId, now.toISOString());
}

/** Who asked that a pair parts, and why. Only the coordinator reads it. */
export function partingStatement(
  env: Env,
  { id, mentorId }: Submission,
  { by, partingReason }: Pick<EventInput, 'by' | 'partingReason'>,
  now: Date,
): D1PreparedStatement {
  return env.DB.prepare(
    'INSERT INTO partings (submission_id, at, mentor_id, asked_by, reason) VALUES (?1, ?2, ?3, ?4, ?5)',
  ).bind(id, now.toISOString(), mentorId, by, partingReason ?? null);
}

/** A person looked at a suspect submission and found it good. */
export function trustStatement(env: Env, id: string): D1PreparedStatement {
  return env.DB.prepare('UPDATE submissions SET suspect = 0 WHERE id = ?1').bind(id);
}

export function auditStatement(
  env: Pick<Env, 'DB'>,
  line: { submissionId?: string | null; mentorId?: string | null; event: string; by: string; now: Date },
): D1PreparedStatement {
  return env.DB.prepare(
    'INSERT INTO audit (at, submission_id, mentor_id, event, by) VALUES (?1, ?2, ?3, ?4, ?5)',
  ).bind(line.now.toISOString(), line.submissionId ?? null, line.mentorId ?? null, line.event, line.by);
}
