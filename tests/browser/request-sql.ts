import { createHash } from 'node:crypto';
import type { LinkPurpose } from '../../src/domain/links/link-pages.ts';

export const NEVER = '2099-01-01T00:00:00.000Z';
/** The request that came in last, in SQL. */
const LAST_REQUEST = "(SELECT id FROM submissions WHERE form = 'request' ORDER BY created_at DESC LIMIT 1)";

/** What the database keeps of a token. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** SQL that puts a request with this mentor, who has places, as one who is asked now. */
export function askedNow(mentor: string, request = LAST_REQUEST): string[] {
  const now = new Date().toISOString();
  return [
    `INSERT INTO mentors (id, address, person, places, confirmed_at) VALUES ('${mentor}', 'x', 'x', 2, '${now}') ON CONFLICT DO NOTHING`,
    `UPDATE submissions SET version = version + 1, state = 'asked', mentor_id = '${mentor}', due_event = 'remind', due_at = '${NEVER}' WHERE id = ${request}`,
    `UPDATE choices SET outcome = CASE rank WHEN 1 THEN 'asked' END, asked_at = '${now}' WHERE submission_id = ${request}`,
  ];
}

/** SQL that makes a link to a request good, with a token that the test chose (22 letters, digits, - or _). */
export const linkTo = (
  purpose: LinkPurpose,
  token: string,
  mentor: string | null,
  request = LAST_REQUEST,
): string =>
  `INSERT INTO links (hash, purpose, submission_id, mentor_id, created_at, expires_at)
   VALUES ('${hashOf(token)}', '${purpose}', ${request}, ${mentor === null ? 'NULL' : `'${mentor}'`}, '${new Date().toISOString()}', '${NEVER}')`;
