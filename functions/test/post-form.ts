import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { app } from '../app.ts';
import { open } from '../privacy/keys/seal.ts';
import { answersPlace } from '../database/submission.ts';
import { RIGHT_OF } from './right-values.ts';

/** The address of the site in the tests. */
export const SITE = 'https://example.com';
/** The address of the endpoint of the match request, as a page of the site would call it. */
export const ENDPOINT = `${SITE}/api/requests`;
export const OWN_PAGE = { 'Sec-Fetch-Site': 'same-origin' };
export const AS_JSON = { Accept: 'application/json' };

/** A request in which nothing is wrong. */
export const RIGHT = { ...RIGHT_OF.request, step: 'send' } as const;

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A form of these fields; a field with more than one value is a list. */
export function formOf(fields: Fields): URLSearchParams {
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
  );
}

/**
 * Posts a body as our own page does, without following where the answer leads. Waits for what the Worker does after
 * its answer, so that it does not run into the next test.
 */
export async function post(
  body: BodyInit,
  headers: Record<string, string> = {},
  endpoint = ENDPOINT,
): Promise<Response> {
  const all = { ...OWN_PAGE, ...headers };
  const context = createExecutionContext();
  const answer = await app.fetch(new Request(endpoint, { method: 'POST', body, headers: all }), env, context);
  await waitOnExecutionContext(context);
  return answer;
}

/** All rows of a table. */
export async function tableRows(table: string): Promise<Record<string, unknown>[]> {
  return (await env.DB.prepare(`SELECT * FROM ${table}`).all()).results;
}

/** What was stored, with the answers opened. */
export async function answersStored(): Promise<unknown[]> {
  const rows = await tableRows('submissions');
  return Promise.all(rows.map(({ id, answers }) => open(env, answersPlace(String(id)), String(answers))));
}

/** Does something while every write to a table fails. */
export async function whileBroken<Result>(table: string, act: () => Promise<Result>): Promise<Result> {
  await env.DB.prepare(
    `CREATE TRIGGER broken BEFORE INSERT ON ${table} BEGIN SELECT RAISE(ABORT, 'broken on purpose'); END`,
  ).run();
  try {
    return await act();
  } finally {
    await env.DB.prepare('DROP TRIGGER broken').run();
  }
}
