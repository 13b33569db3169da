import { toHex } from '../../../src/domain/encoding/hex.ts';
import type { Env } from '../../env.ts';
import { logFault } from '../../log-fault.ts';
import { ERASURES } from '../../platform/erasures.ts';
import { readSiteConfig } from '../../platform/site-config.ts';
import { farewells } from './farewells.ts';
import { recordErasure, type ErasableRow } from './tombstones.ts';

/** What was erased, in numbers. `failed` comes back the next night. */
export interface Erased {
  submissions: number;
  mentors: number;
  failed: number;
}

/** Rows a night: the platform gives a run no more than so many calls. The rest goes the next night. */
export const MOST_AT_ONCE = 300;
/** Submissions in one transaction. */
const IN_ONE_BATCH = 50;

/** `request`: a person asked for it. `restored`: a backup brought it back, and the others were told before. */
type Why = 'clock' | 'request' | 'restored';

const byOf = (why: Why): string => (why === 'request' ? 'request' : 'clock');

/** In the same transaction, so that a restore shows. What is erased again does not count anew. */
const countOf = ({ DB }: Env, rows: number, why: Why): D1PreparedStatement =>
  DB.prepare('UPDATE erasures SET count = count + ?1').bind(why === 'restored' ? 0 : rows);

/** Tells the store outside how many were erased. What fails here, the scheduler does within a minute. */
async function tellOutside(env: Env): Promise<void> {
  try {
    const count = await env.DB.prepare('SELECT count FROM erasures').first<number>('count');
    await env.ERASED.put(ERASURES, (count ?? 0).toString());
  } catch (error) {
    logFault('erasures', error);
  }
}

const NUMBER_BYTES = 8;

/** What stands in place of the name of a profile from now on. It leads to nobody. */
const newNumber = (): string => `gone-${toHex(crypto.getRandomValues(new Uint8Array(NUMBER_BYTES)).buffer)}`;

// Choices, links and mails of a submission are deleted by the foreign keys.
const SUBMISSIONS = [
  'DELETE FROM submissions WHERE id IN (SELECT value FROM json_each(?1))',
  `INSERT INTO audit (at, submission_id, event, by) SELECT ?2, value, 'erased', ?3 FROM json_each(?1)`,
] as const;

// Whoever reads a submission meanwhile does not write the name back: its version is another.
const MENTOR = [
  'DELETE FROM links WHERE mentor_id = ?1',
  "DELETE FROM outbox WHERE mentor_id = ?1 AND recipient = 'mentor'",
  "DELETE FROM pair_questions WHERE mentor_id = ?1 AND side = 'mentor'",
  'DELETE FROM mentors WHERE id = ?1',
] as const;
const MENTOR_NAMED = [
  `UPDATE submissions SET mentor_id = ?2, version = version + 1, held_answer = NULL, held_reason = NULL, held_until = NULL
   WHERE mentor_id = ?1`,
  'UPDATE choices SET mentor_id = ?2 WHERE mentor_id = ?1',
  'UPDATE pair_questions SET mentor_id = ?2 WHERE mentor_id = ?1',
  'UPDATE partings SET mentor_id = ?2 WHERE mentor_id = ?1',
  'UPDATE moments SET mentor_id = ?2 WHERE mentor_id = ?1',
  `UPDATE outbox SET mentor_id = CASE mentor_id WHEN ?1 THEN ?2 ELSE mentor_id END,
     facts = replace(replace(facts, '"' || ?1 || '"', '"' || ?2 || '"'), '"' || ?1 || ' ', '"' || ?2 || ' ')
   WHERE mentor_id = ?1 OR instr(facts, '"' || ?1) > 0`,
  'UPDATE audit SET mentor_id = ?2 WHERE mentor_id = ?1',
] as const;

async function eraseSubmissions(env: Env, ids: readonly string[], why: Why, now: Date): Promise<void> {
  const told = why === 'restored' ? [] : await farewells(env, ids, now);
  const [erase, audit] = SUBMISSIONS;
  const all = JSON.stringify(ids);
  await env.DB.batch([
    ...told,
    env.DB.prepare(erase).bind(all),
    env.DB.prepare(audit).bind(all, now.toISOString(), byOf(why)),
    countOf(env, ids.length, why),
  ]);
}

/** Whoever calls this ends the turns of the mentor right after it; the scheduler ends within minutes what is left of them. */
async function eraseMentor(env: Env, id: string, why: Why, now: Date): Promise<void> {
  const number = newNumber();
  await env.DB.batch([
    ...MENTOR.map((sql) => env.DB.prepare(sql).bind(id)),
    ...MENTOR_NAMED.map((sql) => env.DB.prepare(sql).bind(id, number)),
    env.DB.prepare("INSERT INTO audit (at, mentor_id, event, by) VALUES (?1, ?2, 'erased', ?3)").bind(
      now.toISOString(),
      number,
      byOf(why),
    ),
    countOf(env, 1, why),
  ]);
}

/**
 * Erases rows with everything that hangs on them. The line that they were erased stays in the audit. Throws, with the rows still
 * there, when that cannot be written down outside the database first.
 */
async function erasePart(env: Env, part: readonly ErasableRow[], why: Why, now: Date): Promise<void> {
  const { retention } = await readSiteConfig(env);
  await Promise.all(part.map((row) => recordErasure(env, row, now, retention.tombstoneDays)));
  const idsIn = (wanted: ErasableRow['table']) =>
    part.flatMap(({ table, id }) => (table === wanted ? [id] : []));
  const submissions = idsIn('submissions');
  if (submissions.length > 0) await eraseSubmissions(env, submissions, why, now);
  for (const id of idsIn('mentors')) await eraseMentor(env, id, why, now);
}

/** Submissions many at a time, mentors one by one. */
function partsOf(rows: readonly ErasableRow[]): ErasableRow[][] {
  const submissions = rows.filter(({ table }) => table === 'submissions');
  const parts = Array.from({ length: Math.ceil(submissions.length / IN_ONE_BATCH) }, (_, number) =>
    submissions.slice(number * IN_ONE_BATCH, (number + 1) * IN_ONE_BATCH),
  );
  return [...parts, ...rows.filter(({ table }) => table === 'mentors').map((row) => [row])];
}

/** Erases rows in few calls; where that fails, one by one, so that one that fails holds up no other. */
export async function eraseEach(
  env: Env,
  rows: readonly ErasableRow[],
  why: Why,
  now: Date,
): Promise<Erased> {
  const done: Erased = { submissions: 0, mentors: 0, failed: 0 };
  const parts = partsOf(rows);
  for (let part = parts.shift(); part; part = parts.shift()) {
    try {
      await erasePart(env, part, why, now);
      for (const { table } of part) done[table] += 1;
    } catch (error) {
      if (part.length > 1) {
        parts.unshift(...part.map((row) => [row]));
        continue;
      }
      done.failed += 1;
      logFault('erase', error);
    }
  }
  // Also after a failure: an erasure of which only the answer was lost must show after a restore.
  if (why !== 'restored' && rows.length > 0) await tellOutside(env);
  return done;
}
