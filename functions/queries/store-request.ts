import type { MatchRequest } from '../../src/domain/intake/request.ts';
import { newReference } from '../reference.ts';
import { withRetry } from './retry.ts';

/** A request on its way to the database. */
export interface NewRequest {
  /** Possible keys; it is stored under the first. */
  keys: readonly string[];
  request: MatchRequest;
  bodyHash: string;
  /** A program probably filled in the form: marked, never dropped. */
  suspect: boolean;
  now: string;
}

/** `stored`: the row is committed, by this call or by an earlier one with the same key. `reused`: the key has another body. */
export type Stored = { kind: 'stored'; reference: string } | { kind: 'reused' };

interface Row {
  reference: string;
  body_hash: string;
}

const SELECT = 'SELECT reference, body_hash FROM requests WHERE id = ?1';

const INSERT = `INSERT INTO requests
    (id, reference, created_at, state, suspect, name, organisation, reach, address, question, topics, wishes, body_hash)
  VALUES (?1, ?2, ?3, 'sent', ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
  ON CONFLICT (id) DO NOTHING`;

// A later request under the same key, with another body, must not add its mentors to the first.
const INSERT_CHOICE = `INSERT INTO request_choices (request_id, rank, mentor_id)
  SELECT id, ?2, ?3 FROM requests WHERE id = ?1 AND body_hash = ?4
  ON CONFLICT DO NOTHING`;

const INSERT_AUDIT = `INSERT INTO audit (at, request_id, event)
  SELECT ?2, ?1, 'stored' WHERE NOT EXISTS (SELECT 1 FROM audit WHERE request_id = ?1 AND event = 'stored')`;

function statements(
  db: D1Database,
  { keys, request, bodyHash, suspect, now }: NewRequest,
): D1PreparedStatement[] {
  const id = keys[0] ?? '';
  const { contact } = request;
  const address = contact.reach === 'email' ? contact.email : contact.phone;
  return [
    db
      .prepare(INSERT)
      .bind(
        id,
        newReference(),
        now,
        suspect ? 1 : 0,
        request.name,
        request.organisation,
        contact.reach,
        address,
        request.question,
        JSON.stringify(request.topics),
        JSON.stringify(request.wishes),
        bodyHash,
      ),
    ...request.mentors.map((mentor, index) =>
      db.prepare(INSERT_CHOICE).bind(id, index + 1, mentor, bodyHash),
    ),
    db.prepare(INSERT_AUDIT).bind(id, now),
    db.prepare(SELECT).bind(id),
  ];
}

async function storedBefore(db: D1Database, keys: readonly string[]): Promise<Row | null> {
  for (const key of keys.slice(1)) {
    const row = await db.prepare(SELECT).bind(key).first<Row>();
    if (row) return row;
  }
  return null;
}

const TRIES = 5;

/** Stores a request, its choices and its first audit row in one transaction, exactly once per key. */
export async function storeRequest(db: D1Database, request: NewRequest, tries = TRIES): Promise<Stored> {
  const before = await storedBefore(db, request.keys);
  if (before) return { kind: 'stored', reference: before.reference };
  try {
    const results = await withRetry(() => db.batch<Row>(statements(db, request)));
    const row = results.at(-1)?.results[0];
    if (!row) throw new Error('a stored request could not be read back');
    return row.body_hash === request.bodyHash
      ? { kind: 'stored', reference: row.reference }
      : { kind: 'reused' };
  } catch (error) {
    // Two requests drew the same reference: this one draws again.
    const collided = error instanceof Error && error.message.includes('requests.reference');
    if (!collided || tries <= 1) throw error;
    return storeRequest(db, request, tries - 1);
  }
}
