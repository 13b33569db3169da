import { inject } from 'vitest';
import type { PairQuestionName } from '../../src/domain/requests/pair-question.ts';
import { DATABASE_PATH } from '../../functions/test/database-path.ts';
import { FIRST, FOURTH } from '../built/mentors.ts';
import { builtRight } from '../built/right-values.ts';
import { askedNow, hashOf, linkTo, NEVER } from './request-sql.ts';

/** Runs these statements in the running site, all or none. */
async function changeDatabase(...statements: string[]): Promise<void> {
  const changed = await fetch(new URL(DATABASE_PATH, inject('siteUrl')), {
    method: 'POST',
    body: JSON.stringify(statements),
  });
  if (!changed.ok) throw new Error(`The database was not changed: ${await changed.text()}`);
}

/** Sends a request by the form, which then lies with a mentor, and makes these tokens good for its two pages. */
export async function askMentor(
  tokens: { answer: string; follow: string },
  // A second request of one person to this mentor would lead to the first.
  email = `${crypto.randomUUID()}@example.org`,
): Promise<void> {
  const site = inject('siteUrl');
  const named = {
    mentor1: FIRST.id,
    mentor2: FOURTH.id,
    name: 'Sanne de Wit',
    organisation: 'Voorbeeld Thuiszorg',
    email,
  };
  const fields = { ...builtRight('request'), ...named, step: 'send' };
  const sent = await fetch(`${site}api/requests`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { Origin: new URL(site).origin },
    redirect: 'manual',
  });
  const reference = /[A-Z]{2}\d[A-Z]{2}\d[A-Z]{2}/.exec(sent.headers.get('location') ?? '')?.[0];
  if (reference === undefined) throw new Error(`The request was not taken: ${sent.status}`);
  // Other tests send requests at the same moment: this one by its reference.
  const request = `(SELECT id FROM submissions WHERE reference = '${reference}')`;
  await changeDatabase(
    ...askedNow(FIRST.id, request),
    linkTo('answer', tokens.answer, FIRST.id, request),
    linkTo('follow', tokens.follow, null, request),
  );
}

/** Sends a request to which a mentor said yes, and makes this token good for the page of the pair, for the mentee. */
export async function pairUp(tokens: { answer: string; follow: string; course: string }): Promise<void> {
  await askMentor(tokens);
  const request = `(SELECT submission_id FROM links WHERE hash = '${hashOf(tokens.follow)}')`;
  await changeDatabase(
    `UPDATE mentors SET places = 50 WHERE id = '${FIRST.id}'`,
    `UPDATE submissions SET version = version + 1, state = 'accepted', due_event = 'closing' WHERE id = ${request}`,
    `UPDATE choices SET outcome = 'accepted' WHERE submission_id = ${request} AND rank = 1`,
    linkTo('course', tokens.course, null, request),
  );
}

/** Makes a token good for the page of that pair, for the mentor. */
export function linkMentor(follow: string, token: string): Promise<void> {
  const request = `(SELECT submission_id FROM links WHERE hash = '${hashOf(follow)}')`;
  return changeDatabase(linkTo('course', token, FIRST.id, request));
}

/** Asks the mentee of that pair something, as the scheduler does. */
export function askMentee(follow: string, question: PairQuestionName): Promise<void> {
  return changeDatabase(
    `INSERT INTO pair_questions (submission_id, since, question, round, side, mentor_id, asked_at)
     SELECT id, since, '${question}', 1, 'mentee', mentor_id, '${new Date().toISOString()}' FROM submissions
     WHERE id = (SELECT submission_id FROM links WHERE hash = '${hashOf(follow)}')`,
  );
}

/** Makes a token good for the page on which this mentor, who has two places, says whether there is room. */
export function openAvailability(token: string, mentor: string): Promise<void> {
  const longAgo = '2026-01-01T00:00:00.000Z';
  return changeDatabase(
    `INSERT INTO mentors (id, address, person, places, confirmed_at) VALUES ('${mentor}', 'x', 'x', 2, '${longAgo}')
      ON CONFLICT (id) DO UPDATE SET places = 2, paused_until = NULL, confirmed_at = '${longAgo}'`,
    `INSERT INTO links (hash, purpose, mentor_id, created_at, expires_at)
      VALUES ('${hashOf(token)}', 'availability', '${mentor}', '', '${NEVER}') ON CONFLICT DO NOTHING`,
  );
}
