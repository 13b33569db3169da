import {
  array,
  type InferOutput,
  nullable,
  number,
  object,
  parseJson,
  picklist,
  pipe,
  string,
} from 'valibot';
import { PAIR_SIDES } from '../../src/domain/requests/pair-question.ts';
import { goesOnUntil } from '../../src/domain/requests/moments.ts';
import type { Env } from '../env.ts';
import { rowAs } from './rows.ts';

const momentsRow = object({
  uid: string(),
  sequence: nullable(number()),
  proposedBy: nullable(picklist(PAIR_SIDES)),
  proposed: nullable(pipe(string(), parseJson(), array(string()))),
  proposedFormat: nullable(string()),
  startsAt: nullable(string()),
  format: nullable(string()),
});

/** What a pair proposed and picked. */
export type StoredMoments = InferOutput<typeof momentsRow>;

/** What the pair of now plans. `since`: the moment of its yes. */
export async function readMoments(
  { DB }: Pick<Env, 'DB'>,
  { id, since }: { id: string; since: string },
): Promise<StoredMoments | undefined> {
  const found = DB.prepare(
    `SELECT uid, sequence, proposed_by AS proposedBy, proposed, proposed_format AS proposedFormat,
       starts_at AS startsAt, format
     FROM moments WHERE submission_id = ?1 AND since = ?2`,
  );
  return rowAs(momentsRow, await found.bind(id, since).first());
}

/** A talk that stands in calendars. */
export interface PlannedTalk {
  uid: string;
  sequence: number;
  startsAt: string;
  format: string;
}

function talkOf(moments: StoredMoments | undefined): PlannedTalk | undefined {
  if (!moments) return undefined;
  const { uid, sequence, startsAt, format } = moments;
  if (sequence === null || startsAt === null || format === null) return undefined;
  return { uid, sequence, startsAt, format };
}

/** The talk that is still to come, or goes on now. */
export function plannedTalk(moments: StoredMoments | undefined, now: Date): PlannedTalk | undefined {
  const talk = talkOf(moments);
  return talk && goesOnUntil(new Date(talk.startsAt)) > now ? talk : undefined;
}

/**
 * When the talk was that a pair planned; `true` when there was one of which the day is gone, because a later one is planned since:
 * each pick and each cancellation makes the number one higher, and only a talk that was lets it begin again.
 */
export function pastTalk(
  moments: StoredMoments | undefined,
  sinceYes: readonly { event: string }[],
  now: Date,
): Date | boolean {
  const talk = talkOf(moments);
  if (talk && !plannedTalk(moments, now)) return new Date(talk.startsAt);
  const told = sinceYes.filter(({ event }) => event === 'moment-pick' || event === 'moment-cancel');
  return moments !== undefined && told.length > (moments.sequence ?? -1) + 1;
}

/** What one side proposed and the other can still pick. */
export function openProposal(moments: StoredMoments | undefined, now: Date) {
  if (!moments?.proposed || !moments.proposedBy || moments.proposedFormat === null) return undefined;
  const open = moments.proposed.filter((moment) => new Date(moment) > now);
  return open.length === 0
    ? undefined
    : { by: moments.proposedBy, moments: open, format: moments.proposedFormat };
}
