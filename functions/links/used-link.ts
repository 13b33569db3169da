import { nullable, object, string } from 'valibot';
import type { LinkPurpose } from '../../src/domain/links/link-pages.ts';
import type { Env } from '../env.ts';
import { hashOf } from '../privacy/keys/hash.ts';
import type { Link } from './links.ts';
import { rowAs } from '../database/rows.ts';

const usedRow = object({
  hash: string(),
  submission_id: nullable(string()),
  mentor_id: nullable(string()),
});

/** A link that was used but has not expired: its page still tells what happened, but can change nothing. */
export async function usedLink(
  env: Env,
  token: string,
  purpose: LinkPurpose,
  now: Date,
): Promise<Link | undefined> {
  const found = await env.DB.prepare(
    `SELECT hash, submission_id, mentor_id FROM links
     WHERE hash = ?1 AND purpose = ?2 AND used_at IS NOT NULL AND expires_at >= ?3`,
  )
    .bind(await hashOf(token), purpose, now.toISOString())
    .first();
  const row = rowAs(usedRow, found);
  return row ? { hash: row.hash, submissionId: row.submission_id, mentorId: row.mentor_id } : undefined;
}
