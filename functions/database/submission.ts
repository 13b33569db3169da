import {
  type InferOutput,
  nullable,
  number,
  object,
  parse,
  picklist,
  record,
  string,
  unknown,
} from 'valibot';
import { FORM_NAMES, type FormName } from '../../src/domain/intake/form.ts';
import { DECLINE_REASONS, type Event, EVENTS, type State, STATES } from '../../src/domain/requests/state.ts';
import { ANSWERS, type HeldAnswer } from '../../src/domain/requests/held-answer.ts';
import type { Env } from '../env.ts';
import { open } from '../privacy/keys/seal.ts';
import { rowsAs } from './rows.ts';

const OUTCOMES = ['asked', 'talk', 'accepted', 'declined', 'full', 'no-answer'] as const;
export type ChoiceOutcome = (typeof OUTCOMES)[number];

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
  form: FormName;
  reference: string;
  createdAt: string;
  state: State;
  since: string;
  version: number;
  dueAt: string | null;
  dueEvent: Event | null;
  mentorId: string | null;
  suspect: boolean;
  /** Of the page it was sent from; `null` when it came before that was kept. */
  language: string | null;
  /** `none` of what asks no mentor; `null` when it came before that was kept, for a minute. */
  programme: string | null;
  held: HeldAnswer | null;
  answers: Readonly<Record<string, unknown>>;
  choices: readonly StoredChoice[];
}

const submissionRow = object({
  id: string(),
  form: picklist(FORM_NAMES),
  reference: string(),
  created_at: string(),
  state: picklist(STATES),
  since: string(),
  version: number(),
  due_at: nullable(string()),
  due_event: nullable(picklist(EVENTS)),
  mentor_id: nullable(string()),
  answers: string(),
  suspect: number(),
  language: nullable(string()),
  programme: nullable(string()),
  held_answer: nullable(picklist(ANSWERS)),
  held_reason: nullable(picklist(DECLINE_REASONS)),
  held_until: nullable(string()),
});

const choiceRow = object({
  rank: number(),
  mentor_id: string(),
  outcome: nullable(picklist(OUTCOMES)),
  reason: nullable(string()),
  asked_at: nullable(string()),
});

const answersSchema = record(string(), unknown());

function heldIn(row: InferOutput<typeof submissionRow>): HeldAnswer | null {
  const { held_answer: answer, held_reason: reason, held_until: until } = row;
  return answer === null || until === null ? null : { answer, reason, until };
}

/** Where the answers of a submission lie, for {@link open}. */
export const answersPlace = (id: string) => ({ table: 'submissions', row: id, column: 'answers' });

/** Reads a submission and opens its answers; `undefined` when there is none. Throws what {@link open} throws. */
export async function readSubmission(env: Env, id: string): Promise<Submission | undefined> {
  const [submissions, choices] = await env.DB.batch([
    env.DB.prepare('SELECT * FROM submissions WHERE id = ?1').bind(id),
    env.DB.prepare('SELECT * FROM choices WHERE submission_id = ?1 ORDER BY rank').bind(id),
  ]);
  const [row] = rowsAs(submissionRow, submissions);
  if (!row) return undefined;
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
    language: row.language,
    programme: row.programme,
    held: heldIn(row),
    answers: parse(answersSchema, await open(env, answersPlace(id), row.answers)),
    choices: rowsAs(choiceRow, choices).map((choice) => ({
      rank: choice.rank,
      mentorId: choice.mentor_id,
      outcome: choice.outcome,
      reason: choice.reason,
      askedAt: choice.asked_at,
    })),
  };
}
