import type { Env } from '../env.ts';
import { personOf } from '../keys/person.ts';
import { seal } from '../keys/seal.ts';
import { newReference } from '../reference.ts';
import { withRetry } from './retry.ts';
import { answersPlace } from './submission.ts';

/** A submission on its way to the database. */
export interface ToStore {
  /** Possible keys; it is stored under the first. */
  keys: readonly string[];
  form: string;
  answers: Readonly<Record<string, unknown>>;
  /** The mail address or telephone number of the sender. */
  reach: string;
  /** Ids of the chosen mentors, best first; empty for a form that asks for none. */
  mentors: readonly string[];
  /** Keyed hash of everything that was filled in. */
  bodyHash: string;
  /** A program probably filled in the form: marked, never dropped. */
  suspect: boolean;
  /** When the clock has to look at it, and for what. */
  due: { at: Date; event: string };
  now: Date;
  /** What has to be written with it: its first mails and links. They do nothing for an id that was stored before. */
  begin: (row: StoredRow) => Promise<D1PreparedStatement[]>;
}

export interface StoredRow {
  id: string;
  reference: string;
}

/** `stored`: the row is committed, by this call or by an earlier one with the same key. `reused`: the key has another body. */
export type Stored = ({ kind: 'stored' } & StoredRow) | { kind: 'reused' };

interface Row extends StoredRow {
  body_hash: string;
}

const SELECT = 'SELECT id, reference, body_hash FROM submissions WHERE id = ?1';

const INSERT = `INSERT INTO submissions
    (id, form, reference, created_at, state, since, due_at, due_event, person, answers, body_hash, suspect)
  VALUES (?1, ?2, ?3, ?4, ?5, ?4, ?6, ?7, ?8, ?9, ?10, ?11)
  ON CONFLICT (id) DO NOTHING`;

// A later submission under the same key, with another body, must not add its mentors to the first.
const INSERT_CHOICE = `INSERT INTO choices (submission_id, rank, mentor_id)
  SELECT id, ?2, ?3 FROM submissions WHERE id = ?1 AND body_hash = ?4
  ON CONFLICT DO NOTHING`;

const INSERT_AUDIT = `INSERT INTO audit (at, submission_id, event, by)
  SELECT ?2, ?1, 'stored', 'sender'
  WHERE NOT EXISTS (SELECT 1 FROM audit WHERE submission_id = ?1 AND event = 'stored')`;

async function statements(env: Env, it: ToStore): Promise<D1PreparedStatement[]> {
  const [id = ''] = it.keys;
  const reference = newReference();
  const now = it.now.toISOString();
  return [
    env.DB.prepare(INSERT).bind(
      id,
      it.form,
      reference,
      now,
      it.form === 'request' ? 'sent' : 'coordinator',
      it.due.at.toISOString(),
      it.due.event,
      await personOf(env, it.reach),
      await seal(env, answersPlace(id), it.answers, it.now),
      it.bodyHash,
      it.suspect ? 1 : 0,
    ),
    ...it.mentors.map((mentor, index) =>
      env.DB.prepare(INSERT_CHOICE).bind(id, index + 1, mentor, it.bodyHash),
    ),
    env.DB.prepare(INSERT_AUDIT).bind(id, now),
    ...(await it.begin({ id, reference })),
    env.DB.prepare(SELECT).bind(id),
  ];
}

async function storedBefore({ DB }: Env, keys: readonly string[]): Promise<Row | null> {
  for (const key of keys.slice(1)) {
    const row = await DB.prepare(SELECT).bind(key).first<Row>();
    if (row) return row;
  }
  return null;
}

/** Whether there is a submission under one of these keys. */
export async function isStored({ DB }: Pick<Env, 'DB'>, keys: readonly string[]): Promise<boolean> {
  const found = await DB.prepare('SELECT 1 FROM submissions WHERE id IN (SELECT value FROM json_each(?1))')
    .bind(JSON.stringify(keys))
    .first();
  return found !== null;
}

const TRIES = 5;

/**
 * Stores a submission, its choices, its first audit row and its first mails in one transaction, exactly once per key.
 * Throws when nothing was stored.
 */
export async function storeSubmission(env: Env, submission: ToStore, tries = TRIES): Promise<Stored> {
  const before = await storedBefore(env, submission.keys);
  if (before) return { kind: 'stored', id: before.id, reference: before.reference };
  try {
    const batch = await statements(env, submission);
    const results = await withRetry(() => env.DB.batch<Row>(batch));
    const row = results.at(-1)?.results[0];
    if (!row) throw new Error('a stored submission could not be read back');
    return row.body_hash === submission.bodyHash
      ? { kind: 'stored', id: row.id, reference: row.reference }
      : { kind: 'reused' };
  } catch (error) {
    // Two submissions drew the same reference: this one draws again.
    const collided = error instanceof Error && error.message.includes('submissions.reference');
    if (!collided || tries <= 1) throw error;
    return storeSubmission(env, submission, tries - 1);
  }
}
