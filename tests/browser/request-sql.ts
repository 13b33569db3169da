import { createHash } from 'node:crypto';

const NEVER = '2099-01-01T00:00:00.000Z';
/** The request that came in last, in SQL. */
const LAST_REQUEST = "(SELECT id FROM submissions WHERE form = 'request' ORDER BY created_at DESC LIMIT 1)";

/** SQL that puts the last request with this mentor, who has places, as one who is asked now. */
export const askedNow = (mentor: string): string =>
  `INSERT INTO mentors (id, address, person, places, confirmed_at) VALUES ('${mentor}', 'x', 'x', 2, '${new Date().toISOString()}') ON CONFLICT DO NOTHING;
   UPDATE submissions SET version = version + 1, state = 'asked', mentor_id = '${mentor}', due_event = 'remind', due_at = '${NEVER}' WHERE id = ${LAST_REQUEST};
   UPDATE choices SET outcome = CASE rank WHEN 1 THEN 'asked' END, asked_at = '${new Date().toISOString()}' WHERE submission_id = ${LAST_REQUEST};`;

/** SQL that makes a link to the last request good, with a token that the test chose (22 letters, digits, - or _). */
export const linkTo = (purpose: string, token: string, mentor: string | null): string =>
  `INSERT INTO links (hash, purpose, submission_id, mentor_id, created_at, expires_at)
   VALUES ('${createHash('sha256').update(token).digest('hex')}', '${purpose}', ${LAST_REQUEST}, ${mentor === null ? 'NULL' : `'${mentor}'`}, '${new Date().toISOString()}', '${NEVER}');`;
