import type { Env } from '../env.ts';
import { personOf } from '../keys/person.ts';
import { open } from '../keys/seal.ts';
import { readSubmission, type Submission } from '../queries/submission.ts';
import { type Erased, eraseEach } from './erase.ts';

/** Everything that is kept on a person. */
export interface Kept {
  submissions: { submission: Submission; mails: unknown[]; events: unknown[] }[];
  mentors: {
    id: string;
    address: unknown;
    places: number;
    pausedUntil: string | null;
    confirmedAt: string;
  }[];
}

interface MentorRow {
  id: string;
  address: string;
  places: number;
  paused_until: string | null;
  confirmed_at: string;
}

async function submissionsOf(env: Env, reach: string): Promise<string[]> {
  const { results } = await env.DB.prepare('SELECT id FROM submissions WHERE person = ?1 ORDER BY created_at')
    .bind(await personOf(env, reach))
    .all<{ id: string }>();
  return results.map(({ id }) => id);
}

async function mentorsOf(env: Env, reach: string): Promise<MentorRow[]> {
  const { results } = await env.DB.prepare('SELECT * FROM mentors WHERE person = ?1')
    .bind(await personOf(env, reach))
    .all<MentorRow>();
  return results;
}

/** Gathers what is kept on whoever has this mail address or telephone number, opened, to hand over. */
export async function exportPerson(env: Env, reach: string): Promise<Kept> {
  const kept: Kept = { submissions: [], mentors: [] };
  for (const id of await submissionsOf(env, reach)) {
    const submission = await readSubmission(env, id);
    if (!submission) continue;
    const [mails, events] = await env.DB.batch([
      env.DB.prepare(
        "SELECT mail, created_at, sent_at FROM outbox WHERE submission_id = ?1 AND recipient = 'mentee'",
      ).bind(id),
      env.DB.prepare('SELECT at, event, by FROM audit WHERE submission_id = ?1 ORDER BY number').bind(id),
    ]);
    kept.submissions.push({ submission, mails: mails?.results ?? [], events: events?.results ?? [] });
  }
  for (const row of await mentorsOf(env, reach)) {
    kept.mentors.push({
      id: row.id,
      address: await open(env, { table: 'mentors', row: row.id, column: 'address' }, row.address),
      places: row.places,
      pausedUntil: row.paused_until,
      confirmedAt: row.confirmed_at,
    });
  }
  return kept;
}

/** Erases everything on whoever has this mail address or telephone number. */
export async function erasePerson(env: Env, reach: string, now: Date): Promise<Erased & { mentors: number }> {
  const erased = await eraseEach(env, await submissionsOf(env, reach), 'request', now);
  const mentors = await mentorsOf(env, reach);
  for (const { id } of mentors) {
    await env.DB.batch([
      env.DB.prepare('DELETE FROM links WHERE mentor_id = ?1').bind(id),
      env.DB.prepare('DELETE FROM outbox WHERE mentor_id = ?1 AND submission_id IS NULL').bind(id),
      env.DB.prepare('DELETE FROM mentors WHERE id = ?1').bind(id),
      env.DB.prepare('INSERT INTO audit (at, mentor_id, event, by) VALUES (?1, ?2, ?3, ?4)').bind(
        now.toISOString(),
        id,
        'erased',
        'request',
      ),
    ]);
  }
  return { ...erased, mentors: mentors.length };
}
