import { env, exports } from 'cloudflare:workers';

/** The address of the endpoint, as a page of the site would call it. */
export const ENDPOINT = 'https://example.com/api/requests';
export const OWN_PAGE = { 'Sec-Fetch-Site': 'same-origin' };
export const AS_JSON = { Accept: 'application/json' };

/** A request in which nothing is wrong. */
export const RIGHT: Readonly<Record<string, string>> = {
  mentor1: 'amina-el-idrissi',
  mentor2: 'jeroen-de-vries',
  question: 'Hoe zeg ik nee tegen een extra dienst?',
  name: 'Sanne de Wit',
  organisation: 'Voorbeeld Thuiszorg',
  reach: 'email',
  email: 'sanne@example.org',
  step: 'send',
};

/** A form of these fields; a field with more than one value is a list. */
export function formOf(fields: Readonly<Record<string, string | string[]>>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
  );
}

/** Posts a body as our own page does, without following where the answer leads. */
export function post(body: BodyInit, headers: Record<string, string> = {}): Promise<Response> {
  const all = { ...OWN_PAGE, ...headers };
  return exports.default.fetch(ENDPOINT, { method: 'POST', body, headers: all, redirect: 'manual' });
}

/** All rows of a table. */
export async function rowsOf(table: string): Promise<Record<string, unknown>[]> {
  return (await env.DB.prepare(`SELECT * FROM ${table}`).all()).results;
}
