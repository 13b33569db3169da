import { env, exports } from 'cloudflare:workers';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  answersStored,
  AS_JSON,
  ENDPOINT,
  formOf,
  OWN_PAGE,
  post,
  RIGHT,
  tableRows,
} from '../test/post-form.ts';

const send = (fields: object = {}, headers = {}) => post(formOf({ ...RIGHT, ...fields }), headers);

/** A mentor who can be reached, with this many places. */
function addMentor(id: string, places: number, pausedUntil: string | null): Promise<D1Result> {
  return env.DB.prepare(
    "INSERT INTO mentors (id, address, person, places, paused_until, confirmed_at) VALUES (?1, '', '', ?2, ?3, ?4)",
  )
    .bind(id, places, pausedUntil, new Date().toISOString())
    .run();
}
const FAR = '2999-01-01';

afterEach(() => vi.restoreAllMocks());

it('a reference that another request has is drawn again', async () => {
  await send({ id: crypto.randomUUID() });
  const [first = {}] = await tableRows('submissions');
  const [letters, digits] = ['CDFGHJKMNPRTVWX', '34679'];
  const bytes = Array.from(String(first['reference']), (character, place) =>
    (place % 3 === 2 ? digits : letters).indexOf(character),
  );
  vi.spyOn(crypto, 'getRandomValues').mockImplementationOnce((array) => {
    if (array instanceof Uint8Array) array.set(bytes);
    return array;
  });
  // Of the same person it would lead to the first one, which nobody was asked for yet when the tests before made a rush.
  const second = await send({ id: crypto.randomUUID(), email: 'other@example.org' });
  expect(second.status).toBe(303);
  expect(new Set((await tableRows('submissions')).map(({ reference }) => reference)).size).toBe(2);
});

describe('the mentors of a request', () => {
  it('are stored in order', async () => {
    await send();
    expect((await tableRows('choices')).map(({ mentor_id }) => mentor_id)).toEqual([
      RIGHT.mentor1,
      RIGHT.mentor2,
    ]);
  });

  it('do not grow by a later request under the same key', async () => {
    const id = crypto.randomUUID();
    await send({ id });
    await send({ id, mentor3: 'seyma-yildiz', name: 'Iemand anders' });
    expect((await tableRows('choices')).map(({ mentor_id }) => mentor_id)).toEqual([
      RIGHT.mentor1,
      RIGHT.mentor2,
    ]);
  });

  it('must exist', async () => {
    const answer = await send({ mentor1: 'niemand' }, AS_JSON);
    expect(await answer.json()).toEqual({ errors: [{ field: 'mentors', key: 'mentors.unknown' }] });
  });

  it('must take requests, as the database says now', async () => {
    await addMentor(RIGHT.mentor2, 2, FAR);
    const answer = await send();
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('<a href="#mentor2">form-messages.mentors.closed');
    expect(page).toMatch(/<option[^>]*value="jeroen-de-vries"[^>]*selected/);
    expect(await tableRows('submissions')).toEqual([]);
  });

  it('may be full: somebody can wait, and reads so before sending', async () => {
    await addMentor(RIGHT.mentor1, 0, null);
    const page = await (await send({ step: 'check' })).text();
    expect(page).toContain('form-messages.mentors.full');
    expect((await send()).status).toBe(303);
  });
});

describe('a request as JSON', () => {
  it('is taken too', async () => {
    const body = JSON.stringify({ ...RIGHT, topics: ['werkdruk'] });
    const answer = await post(body, { ...AS_JSON, 'Content-Type': 'application/json' });
    expect(answer.status).toBe(201);
    expect(await answersStored()).toMatchObject([{ topics: ['werkdruk'] }]);
  });
});

describe('a request that is not right', () => {
  it('comes back as the same page with everything kept and a message at each field', async () => {
    const answer = await send({ name: '<script>"x', email: 'geen adres', question: 'Te kort' });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page.includes('value="&lt;script>&quot;x"')).toBe(true);
    expect(page).toContain('>Te kort</textarea>');
    expect(page).toMatch(/<option[^>]*value="amina-el-idrissi"[^>]*selected/);
    expect(page).toMatch(/<input[^>]*value="email"[^>]*checked/);
    expect(page).toContain('<li><a href="#email">form-messages.email.form</a></li>');
    expect(page).toMatch(/id="email"[^>]*aria-invalid="true"/);
  });
});

describe('the steps without JavaScript', () => {
  it('shows what will be sent, in words and escaped, and carries all fields with a key', async () => {
    const answer = await send({ name: 'Sanne <b>', step: 'check' });
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(page).toContain('Amina El Idrissi');
    expect(page).toContain('Sanne &lt;b>');
    expect(page).toContain('form.reach.email');
    expect(page).toContain('<input type="hidden" name="email" value="sanne@example.org"/>');
    expect(page).toMatch(/<input type="hidden" name="id" value="[\da-f-]{36}"\/>/);
    expect(await tableRows('submissions')).toHaveLength(0);
  });
});

describe('the guards', () => {
  it('lets only POST through', async () => {
    const answer = await exports.default.fetch(ENDPOINT, { headers: OWN_PAGE });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('Allow')).toBe('POST');
  });

  it('stops a body of more than 64 KB while it comes in, whatever length was claimed', async () => {
    const part = new TextEncoder().encode(`question=${'a'.repeat(16_000)}&`);
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        if (sent > 100) controller.close();
        else controller.enqueue(part);
      },
    });
    const headers = { ...OWN_PAGE, 'Content-Type': 'application/x-www-form-urlencoded' };
    const answer = await exports.default.fetch(ENDPOINT, { method: 'POST', body, headers });
    expect(answer.status).toBe(413);
    expect(sent).toBeLessThan(20);
  });

  it('takes forms and JSON only', async () => {
    expect((await post('x', { 'Content-Type': 'text/plain' })).status).toBe(415);
  });

  it('takes requests from its own pages only, by Sec-Fetch-Site or else by Origin', async () => {
    expect((await send({}, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    const from = (headers: Record<string, string>) =>
      exports.default.fetch(ENDPOINT, { method: 'POST', body: formOf(RIGHT), headers, redirect: 'manual' });
    expect((await from({})).status).toBe(403);
    expect((await from({ Origin: 'https://example.com' })).status).toBe(303);
    expect((await from({ Origin: 'https://evil.example' })).status).toBe(403);
  });

  it('knows no other address under /api/', async () => {
    expect((await exports.default.fetch('https://example.com/api/anders')).status).toBe(404);
  });
});
