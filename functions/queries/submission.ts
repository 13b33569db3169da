import { isState, type State } from '../../src/domain/life/state.ts';
import type { Env } from '../env.ts';
import { open } from '../keys/seal.ts';

export type ChoiceOutcome = 'asked' | 'talk' | 'accepted' | 'declined' | 'full' | 'no-answer';

/** A mentor that the mentee chose, and what came of it. */
export interface StoredChoice {
  rank: number;
  mentorId: string;
  outcome: ChoiceOutcome | null;
  reason: string | null;
  askedAt: string | null;
}

/** A submission with its answers opened. Moments are ISO text in UTC. */
export interface Submission {
  id: string;
  form: string;
  reference: string;
  createdAt: string;
  state: State;
  since: string;
  version: number;
  dueAt: string | null;
  dueEvent: string | null;
  mentorId: string | null;
  suspect: boolean;
  answers: Readonly<Record<string, unknown>>;
  choices: readonly StoredChoice[];
}

interface Row {
  id: string;
  form: string;
  reference: string;
  created_at: string;
  state: string;
  since: string;
  version: number;
  due_at: string | null;
  due_event: string | null;
  mentor_id: string | null;
  answers: string;
  suspect: number;
}

interface ChoiceRow {
  rank: number;
  mentor_id: string;
  outcome: ChoiceOutcome | null;
  reason: string | null;
  asked_at: string | null;
}

/** Where the answers of a submission lie, for {@link open}. */
export const answersPlace = (id: string) => ({ table: 'submissions', row: id, column: 'answers' });

/** Reads a submission and opens its answers; `undefined` when there is none. Throws what {@link open} throws. */
export async function readSubmission(env: Env, id: string): Promise<Submission | undefined> {
  const [submissions, choices] = await env.DB.batch([
    env.DB.prepare('SELECT * FROM submissions WHERE id = ?1').bind(id),
    env.DB.prepare('SELECT * FROM choices WHERE submission_id = ?1 ORDER BY rank').bind(id),
  ]);
  const row = (submissions as D1Result<Row>).results[0];
  if (!row) return undefined;
  if (!isState(row.state)) throw new Error(`submission in a state that does not exist: ${row.state}`);
  return {
    id: row.id,
    form: row.form,
    reference: row.reference,
    createdAt: row.created_at,
    state: row.state,
    since: row.since,
    version: row.version,
    dueAt: row.due_at,
    dueEvent: row.due_event,
    mentorId: row.mentor_id,
    suspect: row.suspect === 1,
    answers: (await open(env, answersPlace(id), row.answers)) as Record<string, unknown>,
    choices: (choices as D1Result<ChoiceRow>).results.map((choice) => ({
      rank: choice.rank,
      mentorId: choice.mentor_id,
      outcome: choice.outcome,
      reason: choice.reason,
      askedAt: choice.asked_at,
    })),
  };
}
