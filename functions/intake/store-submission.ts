import { type InferOutput, object, string } from 'valibot';
import { localDay } from '../../src/domain/calendar/local-day.ts';
import type { Env } from '../env.ts';
import { personOf } from '../privacy/keys/person.ts';
import { seal } from '../privacy/keys/seal.ts';
import { databaseFault } from '../database/database-faults.ts';
import { withRetry } from '../database/retry.ts';
import { rowAs, rowsAs } from '../database/rows.ts';
import { dayBefore, MOST_A_DAY, wantsMail } from '../database/wanted-mail.ts';
import { answersPlace } from '../database/submission.ts';

interface ChosenMentor {
  id: string;
  /** Whether requests may come in, as the profile says; what the database knows of the mentor goes before it. */
  isOpen: boolean;
}

/** A submission on its way to the database. */
export interface ToStore {
  /** Possible keys; it is stored under the first. */
  keys: readonly string[];
  form: string;
  answers: Readonly<Record<string, unknown>>;
  /** The mail address or telephone number of the sender. */
  reach: string;
  /** The chosen mentors, best first; empty for a form that asks for none. */
  mentors: readonly ChosenMentor[];
  /** Keyed hash of everything that was filled in. */
  bodyHash: string;
  /** Of the page it was sent from, in which the sender gets mail. */
  language: string;
  /** A program probably filled in the form: marked, never dropped. So is what comes too often. */
  suspect: boolean;
  /** When the scheduler has to look at it, and for what. */
  due: { at: Date; event: string };
  now: Date;
  /** So many a day of this form; the next one is held back. */
  perDay: number;
  /** So many a day of this form; from the next one on a person looks first. */
  trustedPerDay: number;
  /** Under which it is known, if no other has it: see {@link Stored}. */
  reference: string;
}

export interface StoredRow {
  id: string;
  reference: string;
}

/**
 * `stored`: the row is committed, by this call or by an earlier one with the same key. `reused`: the key has another
 * body. `held`: the day is full, or a chosen mentor takes no requests now. `same-reference`: another submission has this
 * reference. With the last two nothing was written.
 */
export type Stored =
  ({ kind: 'stored' } & StoredRow) | { kind: 'reused' } | { kind: 'held' } | { kind: 'same-reference' };

const storedRow = object({ id: string(), reference: string(), body_hash: string() });
type Row = InferOutput<typeof storedRow>;

const SELECT = 'SELECT id, reference, body_hash FROM submissions WHERE id = ?1';

// Room and limit are judged in the write itself: asking first would cost every form a second round trip.
// Without a reference the row breaks a rule of its table, and the whole batch is undone.
const COUNT = 'coalesce((SELECT count FROM counters WHERE name = ?2 AND day = ?12), 0)';
const INSERT = `INSERT INTO submissions
    (id, form, reference, created_at, state, since, due_at, due_event, person, answers, body_hash, suspect, language)
  VALUES (?1, ?2, CASE WHEN EXISTS (SELECT 1 FROM submissions WHERE id = ?1) OR (
      ${COUNT} < ?13
      AND NOT EXISTS (
        SELECT 1 FROM json_each(?14) AS chosen LEFT JOIN mentors ON mentors.id = chosen.value ->> 'id'
        WHERE CASE WHEN mentors.id IS NULL THEN NOT chosen.value ->> 'isOpen'
          ELSE mentors.paused_until IS NOT NULL AND mentors.paused_until > ?12 END
      )
    ) THEN ?3 END, ?4, ?5, ?4, ?6, ?7, ?8, ?9, ?10, ?11 = 1 OR ${COUNT} >= ?16 OR (
      (SELECT count(*) FROM submissions WHERE person = ?8 AND created_at > ?17) >= ${MOST_A_DAY}
      AND NOT ${wantsMail('?8')}
    ), ?15)
  ON CONFLICT (id) DO NOTHING
  RETURNING id, reference, body_hash`;

// Only with the row of this very call: a later one under the same key must not add its mentors to the first.
const INSERT_CHOICES = `INSERT INTO choices (submission_id, rank, mentor_id)
  SELECT ?1, chosen.key + 1, chosen.value ->> 'id' FROM json_each(?3) AS chosen
  WHERE EXISTS (SELECT 1 FROM submissions WHERE id = ?1 AND reference = ?2)
  ON CONFLICT DO NOTHING`;

const INSERT_AUDIT = `INSERT INTO audit (at, submission_id, event, by)
  SELECT ?2, ?1, 'stored', 'sender'
  WHERE NOT EXISTS (SELECT 1 FROM audit WHERE submission_id = ?1 AND event = 'stored')`;

async function statements(
  env: Env,
  it: ToStore,
  extra: readonly D1PreparedStatement[],
): Promise<D1PreparedStatement[]> {
  const [id = ''] = it.keys;
  const now = it.now.toISOString();
  const mentors = JSON.stringify(it.mentors);
  return [
    env.DB.prepare(INSERT).bind(
      id,
      it.form,
      it.reference,
      now,
      it.form === 'request' ? 'sent' : 'coordinator',
      it.due.at.toISOString(),
      it.due.event,
      await personOf(env, it.reach),
      await seal(env, answersPlace(id), it.answers, it.now),
      it.bodyHash,
      it.suspect ? 1 : 0,
      localDay(it.now),
      it.perDay,
      mentors,
      it.language,
      it.trustedPerDay,
      dayBefore(it.now),
    ),
    ...(it.mentors.length > 0 ? [env.DB.prepare(INSERT_CHOICES).bind(id, it.reference, mentors)] : []),
    ...extra,
    env.DB.prepare(INSERT_AUDIT).bind(id, now),
  ];
}

async function storedBefore({ DB }: Env, keys: readonly string[]): Promise<Row | undefined> {
  for (const key of keys) {
    const row = rowAs(storedRow, await DB.prepare(SELECT).bind(key).first());
    if (row) return row;
  }
  return undefined;
}

/**
 * Stores a submission, its choices and its first audit row in one transaction, exactly once per key, with the statements
 * that belong to it: its first mails and links, which do nothing for an id that was stored before. Throws when nothing
 * was stored.
 */
export async function storeSubmission(
  env: Env,
  submission: ToStore,
  extra: readonly D1PreparedStatement[],
): Promise<Stored> {
  const [key = '', ...older] = submission.keys;
  const before = await storedBefore(env, older);
  if (before) return { kind: 'stored', id: before.id, reference: before.reference };
  try {
    const batch = await statements(env, submission, extra);
    const [inserted] = await withRetry(() => env.DB.batch(batch));
    const row = rowsAs(storedRow, inserted)[0] ?? (await storedBefore(env, [key]));
    if (!row) throw new Error('a stored submission could not be read back');
    return row.body_hash === submission.bodyHash
      ? { kind: 'stored', id: row.id, reference: row.reference }
      : { kind: 'reused' };
  } catch (error) {
    const fault = databaseFault(error);
    if (fault === 'held' || fault === 'same-reference') return { kind: fault };
    throw error;
  }
}
