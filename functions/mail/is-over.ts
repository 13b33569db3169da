import { nullable, object, picklist, string } from 'valibot';
import type { LinkPurpose } from '../../src/domain/links/link-pages.ts';
import { type State, STATES } from '../../src/domain/requests/state.ts';
import { rowAs } from '../database/rows.ts';
import type { Env } from '../env.ts';
import type { Leased } from './outbox.ts';

/** The states in which a mail with this link still asks for something; any other link only informs. */
const OPEN_IN: Partial<Record<LinkPurpose, readonly State[]>> = {
  answer: ['asked', 'talk'],
  course: ['accepted'],
};

const standingRow = object({ state: picklist(STATES), mentor_id: nullable(string()) });

/** Whether what a mail asks is over: somebody else is asked by now, or the request or the pair came to an end. */
export async function isOver(
  env: Pick<Env, 'DB'>,
  row: Leased,
  link: LinkPurpose | 'none',
): Promise<boolean> {
  const states = link === 'none' ? undefined : OPEN_IN[link];
  if (states === undefined) return false;
  const found = await env.DB.prepare('SELECT state, mentor_id FROM submissions WHERE id = ?1')
    .bind(row.submission_id)
    .first();
  const standing = rowAs(standingRow, found);
  return !standing || !states.includes(standing.state) || standing.mentor_id !== row.mentor_id;
}
