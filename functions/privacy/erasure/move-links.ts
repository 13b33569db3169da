import { type InferOutput, nullable, number, object, picklist, pipe, string, transform } from 'valibot';
import type { Env } from '../../env.ts';
import { rowsAs } from '../../database/rows.ts';
import { ENDED_KEY, followPlace, tokenOf } from '../../links/links.ts';
import { answerRound, coursePlace } from '../../requests/link-statements.ts';
import { hashOf } from '../keys/hash.ts';
import { keyMarks } from '../keys/derive.ts';

const oldRow = object({
  hash: string(),
  purpose: picklist(['answer', 'follow', 'course']),
  submission_id: string(),
  mentor_id: nullable(string()),
  since: string(),
  isLater: pipe(
    number(),
    transform((stored) => stored === 1),
  ),
});
type OldRow = InferOutput<typeof oldRow>;
const MOST_AT_ONCE = 500;

// A link about room is in one mail, and a new one follows within a month.
const OLD = `SELECT links.hash, links.purpose, links.submission_id, links.mentor_id, submissions.since,
    EXISTS (SELECT 1 FROM choices WHERE choices.submission_id = submissions.id AND outcome = 'accepted'
      AND choices.mentor_id IS NOT submissions.mentor_id) AS isLater
  FROM links JOIN submissions ON submissions.id = links.submission_id
  WHERE links.key NOT IN (?1, ?4) AND used_at IS NULL AND expires_at > ?2 AND purpose IN ('answer', 'follow', 'course')
    AND (purpose <> 'answer' OR (state IN ('asked', 'talk') AND links.mentor_id = submissions.mentor_id))
    AND (purpose <> 'course' OR links.mentor_id IS NULL OR links.mentor_id = submissions.mentor_id)
    AND NOT EXISTS (SELECT 1 FROM links AS newer WHERE newer.submission_id = links.submission_id
      AND newer.purpose = links.purpose AND newer.mentor_id IS links.mentor_id AND newer.key = ?1)
  ORDER BY random() LIMIT ?3`;

const placeOf = ({ purpose, submission_id: id, mentor_id: mentorId, since, isLater }: OldRow) => {
  if (purpose === 'follow') return { purpose, ...followPlace(id) };
  if (purpose === 'course')
    return coursePlace({ id, since, isLater }, mentorId === null ? 'mentee' : 'mentor');
  return { purpose, row: id, round: answerRound({ mentorId, since }) };
};

/**
 * Beside each link that is open and that an older master key made, puts the same one of the newest: mails that go later hold
 * that, so that they open their page also when the older key is taken away. Returns how many.
 */
export async function moveLinks(env: Env, now: Date): Promise<number> {
  const marks = await keyMarks(env);
  const [newest = ''] = marks;
  // What was made before links said which key made them, the first key made.
  await env.DB.prepare('UPDATE links SET key = ?1 WHERE key IS NULL')
    .bind(marks.at(-1) ?? '')
    .run();
  const found = await env.DB.prepare(OLD).bind(newest, now.toISOString(), MOST_AT_ONCE, ENDED_KEY).all();
  const rows = rowsAs(oldRow, found);
  const made = await Promise.all(
    rows.map(async (row) => [row.hash, await hashOf(await tokenOf(env, placeOf(row)))]),
  );
  if (made.length === 0) return 0;
  await env.DB.prepare(
    `INSERT INTO links (hash, purpose, submission_id, mentor_id, created_at, expires_at, key)
     SELECT made.value ->> 1, purpose, submission_id, mentor_id, created_at, expires_at, ?2
     FROM json_each(?1) AS made JOIN links ON links.hash = made.value ->> 0 WHERE true ON CONFLICT DO NOTHING`,
  )
    .bind(JSON.stringify(made), newest)
    .run();
  return made.length;
}
