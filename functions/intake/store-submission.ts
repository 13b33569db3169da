import { type InferOutput, object, picklist, string } from 'valibot';
import { localDay } from '../../src/domain/calendar/local-day.ts';
import { END_STATES, STATES } from '../../src/domain/requests/state.ts';
import type { Env } from '../env.ts';
import { personOf } from '../privacy/keys/person.ts';
import { seal } from '../privacy/keys/seal.ts';
import { databaseFault } from '../database/database-faults.ts';
import { movePerson } from '../database/move-person.ts';
import { withRetry } from '../database/retry.ts';
import { rowAs, rowsAs } from '../database/rows.ts';
import { dayBefore, MOST_A_DAY, wantsMail } from '../database/wanted-mail.ts';
import { answersPlace } from '../database/submission.ts';
import { isRestored } from '../platform/erasures.ts';
import { numberingPlan, timeZone } from '../platform/portal.ts';

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
  programme: string;
  /** The sender gets mail of the request that runs already: then the same one again leads to it. */
  joins: boolean;
  /** Keyed hash of everything that was filled in, under each master key; that of the newest is stored. */
  bodyHashes: readonly string[];
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
  /** How many rows were erased, as the store outside says: a database that says less was put back from a backup. */
  erasures: number;
  /** Under which it is known, if no other has it: see {@link Stored}. */
  reference: string;
}

export interface StoredRow {
  id: string;
  reference: string;
}

/**
 * `stored`: the row is committed, by this call or, when it is not `isNew`, by an earlier one with the same key. `joined`: this
 * person has a request that runs, with every mentor of this one. `reused`: the key has another body. `ended`: what has the
 * key came to its end. `held`: the day is full, a chosen mentor takes no requests now, or a backup was put back. `same-reference`: another submission has
 * this reference. But for `stored` nothing was written.
 */
export type Stored =
  | ({ kind: 'stored'; isNew: boolean } & StoredRow)
  | ({ kind: 'joined' } & StoredRow)
  | { kind: 'reused' }
  | { kind: 'ended'; reference: string }
  | { kind: 'held' }
  | { kind: 'same-reference' };

const joinedRow = object({ id: string(), reference: string() });
const storedRow = object({ id: string(), reference: string(), body_hash: string(), state: picklist(STATES) });
type Row = InferOutput<typeof storedRow>;

const SELECT = `SELECT id, reference, body_hash, state FROM submissions WHERE id IN (SELECT value FROM json_each(?1))
  ORDER BY created_at DESC LIMIT 1`;

/** The request of a person that runs, and still has all of these mentors to ask. Of one that nobody looked at the person may not know. */
const running = (person: string, mentors: string) => `SELECT id, reference FROM submissions open
  WHERE person = ${person} AND form = 'request' AND suspect = 0 AND state NOT IN ('withdrawn', 'closed')
    AND NOT EXISTS (SELECT 1 FROM json_each(${mentors}) AS chosen WHERE NOT EXISTS (
      SELECT 1 FROM choices WHERE submission_id = open.id AND choices.mentor_id = chosen.value ->> 'id'
        AND (outcome IS NULL OR outcome IN ('asked', 'talk', 'accepted')
          OR (open.state = 'waiting' AND open.mentor_id = choices.mentor_id))))`;

const COUNT = 'coalesce((SELECT count FROM counters WHERE name = ?2 AND day = ?12), 0)';
// Room and limit are judged in the write itself: asking first would cost every form a second round trip.
// Without a reference the row breaks a rule of its table, and the whole batch is undone.
const INSERT = `INSERT INTO submissions
    (id, form, reference, created_at, state, since, due_at, due_event, person, answers, body_hash, suspect, language, programme)
  VALUES (?1, ?2, CASE WHEN (SELECT count FROM erasures) >= ?19 AND (EXISTS (SELECT 1 FROM submissions WHERE id = ?1) OR (
      ${COUNT} < ?13 AND NOT (?18 AND EXISTS (${running('?8', '?14')}))
      AND NOT EXISTS (
        SELECT 1 FROM json_each(?14) AS chosen LEFT JOIN mentors ON mentors.id = chosen.value ->> 'id'
        WHERE CASE WHEN mentors.id IS NULL THEN NOT chosen.value ->> 'isOpen'
          ELSE mentors.paused_until IS NOT NULL AND mentors.paused_until > ?12 END
      )
    )) THEN ?3 END, ?4, ?5, ?4, ?6, ?7, ?8, ?9, ?10, ?11 = 1 OR ${COUNT} >= ?16 OR (
      (SELECT count(*) FROM submissions WHERE person = ?8 AND created_at > ?17) >= ${MOST_A_DAY}
      AND NOT ${wantsMail('?8')}
    ), ?15, ?20)
  ON CONFLICT (id) DO NOTHING
  RETURNING id, reference, body_hash, state`;

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
      await personOf(env, it.reach, numberingPlan),
      await seal(env, answersPlace(id), it.answers, it.now),
      it.bodyHashes[0] ?? '',
      it.suspect ? 1 : 0,
      localDay(it.now, timeZone),
      it.perDay,
      mentors,
      it.language,
      it.trustedPerDay,
      dayBefore(it.now),
      it.joins ? 1 : 0,
      it.erasures,
      it.programme,
    ),
    ...(it.mentors.length > 0 ? [env.DB.prepare(INSERT_CHOICES).bind(id, it.reference, mentors)] : []),
    ...extra,
    env.DB.prepare(INSERT_AUDIT).bind(id, now),
  ];
}

const isEnded = ({ state }: Row): boolean => END_STATES.some((end) => end === state);

async function runningOf(env: Env, { reach, mentors }: ToStore): Promise<StoredRow | undefined> {
  const statement = env.DB.prepare(`${running('?1', '?2')} ORDER BY created_at LIMIT 1`);
  const found = await env.DB.batch([
    ...(await movePerson(env, reach)),
    statement.bind(await personOf(env, reach, numberingPlan), JSON.stringify(mentors)),
  ]);
  return rowsAs(joinedRow, found.at(-1))[0];
}

async function storedBefore({ DB }: Env, keys: readonly string[]): Promise<Row | undefined> {
  if (keys.length === 0) return undefined;
  return rowAs(storedRow, await DB.prepare(SELECT).bind(JSON.stringify(keys)).first());
}

/** What a row that was found or made answers for. */
function answerOf(row: Row, { bodyHashes, reference: ours }: ToStore): Stored {
  const { id, reference } = row;
  if (!bodyHashes.includes(row.body_hash)) return { kind: 'reused' };
  const isNew = reference === ours;
  return isEnded(row) && !isNew ? { kind: 'ended', reference } : { kind: 'stored', id, reference, isNew };
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
  if (before) return (await isRestored(env)) ? { kind: 'held' } : answerOf(before, submission);
  try {
    const moves = await movePerson(env, submission.reach);
    const batch = [...moves, ...(await statements(env, submission, extra))];
    const answers = await withRetry(() => env.DB.batch(batch));
    const row = rowsAs(storedRow, answers[moves.length])[0] ?? (await storedBefore(env, [key]));
    if (!row) throw new Error('a stored submission could not be read back');
    return answerOf(row, submission);
  } catch (error) {
    const fault = databaseFault(error);
    if (fault === 'same-reference') return { kind: fault };
    if (fault !== 'held') throw error;
    const joined =
      submission.joins && !(await isRestored(env)) ? await runningOf(env, submission) : undefined;
    return joined ? { kind: 'joined', ...joined } : { kind: 'held' };
  }
}
