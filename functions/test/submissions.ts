import { env, exports } from 'cloudflare:workers';
import { answersPlace, readSubmission, type Submission } from '../database/submission.ts';
import { NO_PROGRAMME } from '../../src/domain/programmes/programme.ts';
import type { Env } from '../env.ts';
import { seal } from '../privacy/keys/seal.ts';
import { applyEvent } from '../requests/apply-event.ts';
import { beginStatements } from '../requests/begin.ts';
import type { EventInput } from '../requests/event-input.ts';
import { answerRound } from '../requests/link-statements.ts';
import { followToken, tokenOf } from '../links/links.ts';
import { post } from './post-form.ts';

const edge: Env = env;

/** Markup in every answer of a test request: it may only ever come out as text. */
export const MARK = '<i>merel</i>';

/** The answers of a match request, as they are sealed. */
const ANSWERS = {
  question: `Hoe zeg ik nee? ${MARK}`,
  topics: ['werkdruk'],
  wishes: [`role:${MARK}`, 'language:nl'],
  name: `Sanne ${MARK}`,
  organisation: `Thuiszorg ${MARK}`,
  contact: { reach: 'email', email: 'sanne@example.org' },
};

/** Gives a mentor an account with so many places. */
export async function addMentor(id: string, places: number, now: Date): Promise<void> {
  await edge.DB.prepare(
    "INSERT INTO mentors (id, address, person, places, confirmed_at) VALUES (?1, 'sealed', ?1, ?2, ?3)",
  )
    .bind(id, places, now.toISOString())
    .run();
}

interface Given {
  form?: string;
  mentors?: readonly string[];
  answers?: Record<string, unknown>;
  programme?: string;
}

/** Stores a submission as the forms do, with its link to follow it. */
export async function addSubmission(
  id: string,
  now: Date,
  {
    form = 'request',
    mentors = [],
    answers = ANSWERS,
    programme = form === 'request' ? 'thuiszorg' : NO_PROGRAMME,
  }: Given = {},
): Promise<Submission> {
  const sealed = await seal(edge, answersPlace(id), answers, now);
  const state = form === 'request' ? 'sent' : 'coordinator';
  const at = now.toISOString();
  const reference = `REF${id.toUpperCase()}`;
  await edge.DB.batch([
    edge.DB.prepare(
      `INSERT INTO submissions
         (id, form, reference, created_at, state, since, due_at, due_event, person, answers, body_hash, suspect, programme)
       VALUES (?1, ?2, ?3, ?4, ?5, ?4, ?4, ?6, 'person of ' || ?1, ?7, ?1, 0, ?8)`,
    ).bind(id, form, reference, at, state, form === 'request' ? 'ask' : 'nudge', sealed, programme),
    ...mentors.map((mentor, place) =>
      edge.DB.prepare('INSERT INTO choices (submission_id, rank, mentor_id) VALUES (?1, ?2, ?3)').bind(
        id,
        place + 1,
        mentor,
      ),
    ),
    ...(await beginStatements(edge, { id, form, reference, programme, hasMail: true }, now)),
  ]);
  return current(id);
}

/** The submission as it stands now. */
export async function current(id: string): Promise<Submission> {
  const submission = await readSubmission(edge, id);
  if (!submission) throw new Error(`no submission ${id}`);
  return submission;
}

/** Does a step as a person or the scheduler would. Throws when it cannot. */
export async function applyTo(id: string, input: EventInput, now: Date): Promise<Submission> {
  const result = await applyEvent(edge, await current(id), input, now);
  if (result.kind !== 'done') throw new Error(`${input.event} is ${result.kind}`);
  return result.submission;
}

/** The secret part of the link of the mentor who is asked now. */
export async function answerToken(id: string): Promise<string> {
  return tokenOf(edge, { purpose: 'answer', row: id, round: answerRound(await current(id)) });
}

export const followTokenOf = (id: string): Promise<string> => followToken(edge, id);

export const courseToken = (id: string, side: 'mentor' | 'mentee'): Promise<string> =>
  tokenOf(edge, { purpose: 'course', row: id, round: side });

/** Opens a page of the site. */
export const visit = (path: string, method = 'GET'): Promise<Response> =>
  exports.default.fetch(`https://example.com${path}`, { method });

/** Sends a form as our own page does, without following where the answer leads; waits for the mail that goes after it. */
export const send = (path: string, fields: Record<string, string>): Promise<Response> =>
  post(new URLSearchParams(fields), {}, `https://example.com${path}`);

/** Everything in the database, to see whether anything changed. */
export async function everything(): Promise<unknown> {
  const tables = [
    'submissions',
    'choices',
    'pair_questions',
    'partings',
    'helped_counts',
    'moments',
    'mark_counts',
    'mentors',
    'links',
    'outbox',
    'audit',
    'counters',
  ];
  const all = await edge.DB.batch(tables.map((table) => edge.DB.prepare(`SELECT * FROM ${table}`)));
  return all.map(({ results }) => results);
}
