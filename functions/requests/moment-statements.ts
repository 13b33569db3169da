import { isMomentEvent } from '../../src/domain/requests/state.ts';
import type { Env } from '../env.ts';
import {
  openProposal,
  type PlannedTalk,
  plannedTalk,
  readMoments,
  type StoredMoments,
} from '../database/moments.ts';
import type { Submission } from '../database/submission.ts';
import type { EventInput } from './event-input.ts';

/** What a step changes in what a pair planned. `talk`: the one that its invitations are about. */
export interface MomentStep {
  statements: D1PreparedStatement[];
  talk: PlannedTalk | undefined;
  proposal: EventInput['proposal'];
}

const sameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((moment, place) => moment === other[place]);

/** Whether a side can do this to what is planned now. What was proposed already is not proposed again. */
export function canPlan(
  { event, by, proposal, moment }: EventInput,
  moments: StoredMoments | undefined,
  now: Date,
): boolean {
  if (event === 'moment-cancel') return plannedTalk(moments, now) !== undefined;
  const open = openProposal(moments, now);
  if (event === 'moment-pick')
    return open !== undefined && open.by !== by && moment !== undefined && open.moments.includes(moment);
  if (proposal === undefined || proposal.moments.length === 0) return false;
  const isSame =
    open?.by === by && open.format === proposal.format && sameList(open.moments, proposal.moments);
  return !isSame;
}

const nextOf = (moments: StoredMoments): number => (moments.sequence ?? -1) + 1;

/** Proposes. After a talk was, a new one begins, with a name of its own for the calendars. */
function proposeStatement(
  env: Env,
  { id, since, mentorId }: Submission,
  { by, proposal }: EventInput,
  moments: StoredMoments | undefined,
  now: Date,
): D1PreparedStatement {
  const isOver = moments !== undefined && moments.startsAt !== null && !plannedTalk(moments, now);
  return env.DB.prepare(
    `INSERT INTO moments (submission_id, since, mentor_id, uid, proposed_by, proposed, proposed_format)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
     ON CONFLICT (submission_id, since) DO UPDATE SET proposed_by = ?5, proposed = ?6, proposed_format = ?7,
       uid = CASE WHEN ?8 THEN ?4 ELSE uid END, sequence = CASE WHEN ?8 THEN NULL ELSE sequence END,
       starts_at = CASE WHEN ?8 THEN NULL ELSE starts_at END, format = CASE WHEN ?8 THEN NULL ELSE format END`,
  ).bind(
    ...[id, since, mentorId, crypto.randomUUID(), by],
    ...[JSON.stringify(proposal?.moments), proposal?.format ?? null, isOver ? 1 : 0],
  );
}

function settleStatement(
  env: Env,
  { id, since }: Submission,
  sequence: number,
  to: { startsAt: string; format: string } | undefined,
): D1PreparedStatement {
  return env.DB.prepare(
    `UPDATE moments SET starts_at = ?4, format = ?5, sequence = ?3,
       proposed_by = NULL, proposed = NULL, proposed_format = NULL
     WHERE submission_id = ?1 AND since = ?2`,
  ).bind(id, since, sequence, to?.startsAt ?? null, to?.format ?? null);
}

/**
 * What a step does to what is planned: a side proposes, picks or cancels, or the pair ends and what it planned goes. Throws nothing:
 * whether a side can do it was asked before, and the version of the submission says that nothing changed since.
 */
export async function momentStep(
  env: Env,
  { before, after }: { before: Submission; after: Submission },
  input: EventInput,
  now: Date,
): Promise<MomentStep> {
  const isOver = before.state === 'accepted' && after.state !== 'accepted';
  const { event, proposal, moment } = input;
  const step = { statements: [], talk: undefined, proposal };
  if (!isMomentEvent(event) && !isOver) return step;
  const moments = await readMoments(env, before);
  if (event === 'moment-propose')
    return { ...step, statements: [proposeStatement(env, before, input, moments, now)] };
  if (!moments) return step;
  const sequence = nextOf(moments);
  const planned = plannedTalk(moments, now);
  const talk = planned && { ...planned, sequence };
  if (isOver) {
    const gone = env.DB.prepare('DELETE FROM moments WHERE submission_id = ?1').bind(before.id);
    return { ...step, statements: [gone], talk };
  }
  if (event === 'moment-cancel')
    return { ...step, statements: [settleStatement(env, before, sequence, undefined)], talk };
  const picked = { startsAt: moment ?? '', format: moments.proposedFormat ?? '' };
  return {
    ...step,
    statements: [settleStatement(env, before, sequence, picked)],
    talk: { uid: moments.uid, sequence, ...picked },
  };
}
