import { inject } from 'vitest';
import type { PairQuestionName } from '../../src/domain/requests/pair-question.ts';
import { FIRST, FOURTH } from '../built/mentors.ts';
import { builtRight } from '../built/right-values.ts';
import { openDatabase } from './embedded-database.ts';
import { askedNow, hashOf, linkTo, NEVER } from './request-sql.ts';

/**
 * Runs SQL on the database of the site under test, while the site has it open too. In one transaction that waits for no disk:
 * the runtime has no patience, and a page that another test asks for in that moment would be a 503.
 */
function changeDatabase(sql: string): void {
  const database = openDatabase(inject('siteState'));
  try {
    database.exec('PRAGMA synchronous = OFF; PRAGMA wal_autocheckpoint = 0');
    database.exec(`BEGIN IMMEDIATE; ${sql}; COMMIT`);
  } finally {
    database.close();
  }
}

/**
 * For tests that open a page behind a link: the database of the runtime waits for nobody, so that a page which meets the write
 * of another test is a 503. On the platform no second process has the database open.
 */
export const ONCE_MORE = { retry: 1 } as const;

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
  changeDatabase(
    askedNow(FIRST.id, request) +
      linkTo('answer', tokens.answer, FIRST.id, request) +
      linkTo('follow', tokens.follow, null, request),
  );
}

/** Sends a request to which a mentor said yes, and makes this token good for the page of the pair, for the mentee. */
export async function pairUp(tokens: { answer: string; follow: string; course: string }): Promise<void> {
  await askMentor(tokens);
  const request = `(SELECT submission_id FROM links WHERE hash = '${hashOf(tokens.follow)}')`;
  changeDatabase(
    `UPDATE mentors SET places = 50 WHERE id = '${FIRST.id}';
     UPDATE submissions SET version = version + 1, state = 'accepted', due_event = 'closing' WHERE id = ${request};
     UPDATE choices SET outcome = 'accepted' WHERE submission_id = ${request} AND rank = 1;
     ${linkTo('course', tokens.course, null, request)}`,
  );
}

/** Asks the mentee of that pair something, as the scheduler does. */
export function askMentee(follow: string, question: PairQuestionName): void {
  changeDatabase(
    `INSERT INTO pair_questions (submission_id, since, question, round, side, mentor_id, asked_at)
     SELECT id, since, '${question}', 1, 'mentee', mentor_id, '${new Date().toISOString()}' FROM submissions
     WHERE id = (SELECT submission_id FROM links WHERE hash = '${hashOf(follow)}')`,
  );
}

/** Makes a token good for the page on which this mentor, who has two places, says whether there is room. */
export function openAvailability(token: string, mentor: string): void {
  const longAgo = '2026-01-01T00:00:00.000Z';
  changeDatabase(`
    INSERT INTO mentors (id, address, person, places, confirmed_at) VALUES ('${mentor}', 'x', 'x', 2, '${longAgo}')
      ON CONFLICT (id) DO UPDATE SET places = 2, paused_until = NULL, confirmed_at = '${longAgo}';
    INSERT INTO links (hash, purpose, mentor_id, created_at, expires_at)
      VALUES ('${hashOf(token)}', 'availability', '${mentor}', '', '${NEVER}') ON CONFLICT DO NOTHING;`);
}
