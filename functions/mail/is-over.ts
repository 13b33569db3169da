import { nullable, number, object, picklist, string } from 'valibot';
import type { LinkPurpose } from '../../src/domain/links/link-pages.ts';
import { type State, STATES } from '../../src/domain/requests/state.ts';
import { rowAs } from '../database/rows.ts';
import type { Env } from '../env.ts';
import { readFacts } from './facts.ts';
import type { Leased } from './outbox.ts';

/** The states in which a mail with this link still asks for something; any other link only informs. */
const OPEN_IN: Partial<Record<LinkPurpose, readonly State[]>> = {
  answer: ['asked', 'talk'],
  course: ['accepted'],
};

/** Whether a mail with this link asks for something, behind that link. */
export const asksAnAnswer = (link: LinkPurpose | 'none'): boolean =>
  link !== 'none' && OPEN_IN[link] !== undefined;

const standingRow = object({ state: picklist(STATES), mentor_id: nullable(string()) });

/** Whether what a mail asks is over: somebody else is asked by now, or the request or the pair came to an end. */
export async function isOver(
  env: Pick<Env, 'DB'>,
  row: Leased,
  link: LinkPurpose | 'none',
): Promise<boolean> {
  // A calendar must lose what does not stand any more, whatever happened to the pair since.
  if (readFacts(row.facts).invitation?.method === 'CANCEL') return false;
  const states = link === 'none' ? undefined : OPEN_IN[link];
  if (states === undefined) return false;
  const found = await env.DB.prepare('SELECT state, mentor_id FROM submissions WHERE id = ?1')
    .bind(row.submission_id)
    .first();
  const standing = rowAs(standingRow, found);
  if (!standing || !states.includes(standing.state) || standing.mentor_id !== row.mentor_id) return true;
  return (await isAnswered(env, row)) || (await isReplanned(env, row));
}

const plannedRow = object({ uid: string(), sequence: nullable(number()), proposed: nullable(string()) });

/** Whether the talk that a mail invites to was moved or cancelled, or what it proposes gave way to something else. */
async function isReplanned({ DB }: Pick<Env, 'DB'>, { submission_id, facts }: Leased): Promise<boolean> {
  const { invitation, proposal } = readFacts(facts);
  if (!invitation && !proposal) return false;
  const found = await DB.prepare(
    `SELECT uid, sequence, proposed FROM moments JOIN submissions ON id = submission_id AND submissions.since = moments.since
     WHERE submission_id = ?1`,
  )
    .bind(submission_id)
    .first();
  const planned = rowAs(plannedRow, found);
  if (invitation) return planned?.uid !== invitation.uid || planned.sequence !== invitation.sequence;
  return planned?.proposed !== JSON.stringify(proposal?.moments);
}

/** Whether the question of a mail to one side of a pair was answered, or gave way to a newer one. */
async function isAnswered({ DB }: Pick<Env, 'DB'>, { submission_id, recipient, facts }: Leased) {
  const { question } = readFacts(facts);
  if (!question) return false;
  const open = await DB.prepare(
    `SELECT 1 FROM pair_questions AS asked JOIN submissions ON id = submission_id AND submissions.since = asked.since
     WHERE submission_id = ?1 AND question = ?2 AND round = ?3 AND side = ?4 AND answered_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM pair_questions AS newer WHERE newer.submission_id = ?1
         AND newer.since = asked.since AND newer.side = ?4 AND newer.asked_at > asked.asked_at)`,
  )
    .bind(submission_id, question.name, question.round, recipient)
    .first();
  return open === null;
}
