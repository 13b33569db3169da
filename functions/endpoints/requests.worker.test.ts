import { env, exports } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';

const URL_ = 'https://example.com/api/requests';
const own = { 'Sec-Fetch-Site': 'same-origin' };
const fields = {
  mentor1: 'amina-el-idrissi',
  mentor2: 'jeroen-de-vries',
  question: 'Hoe zeg ik nee tegen een extra dienst?',
  name: 'Sanne de Wit',
  organisation: 'Voorbeeld Thuiszorg',
  reach: 'email',
  email: 'sanne@example.org',
  step: 'send',
};
type Fields = Record<string, string>;

function post(body: Fields | string, headers: Record<string, string> = {}) {
  const form = typeof body === 'string' ? body : new URLSearchParams(body);
  return exports.default.fetch(URL_, {
    method: 'POST',
    body: form,
    headers: { ...own, ...headers },
    redirect: 'manual',
  });
}
const json = { Accept: 'application/json' };
const rows = async (table: string) => (await env.DB.prepare(`SELECT * FROM ${table}`).all()).results;

describe('a request that is right', () => {
  it('is stored with its choices in order and one line of audit, and leads to a page with a reference', async () => {
    const answer = await post(fields);
    expect(answer.status).toBe(303);
    const [row] = await rows('requests');
    expect(answer.headers.get('Location')).toBe(`/aanvraag/ontvangen/?ref=${String(row?.['reference'])}`);
    expect(row).toMatchObject({
      name: 'Sanne de Wit',
      address: 'sanne@example.org',
      state: 'sent',
      suspect: 0,
    });
    expect((await rows('request_choices')).map(({ mentor_id }) => mentor_id)).toEqual([
      'amina-el-idrissi',
      'jeroen-de-vries',
    ]);
    expect(await rows('audit')).toHaveLength(1);
  });

  it('answers a script with the reference', async () => {
    const answer = await post({ ...fields, id: crypto.randomUUID() }, json);
    expect(answer.status).toBe(201);
    const { reference } = await answer.json<{ reference: string }>();
    expect(reference).toMatch(/^[A-Z]{2}\d[A-Z]{2}\d[A-Z]{2}$/);
  });

  it('is taken as JSON too', async () => {
    const answer = await post(JSON.stringify({ ...fields, topics: ['werkdruk'] }), {
      ...json,
      'Content-Type': 'application/json',
    });
    expect(answer.status).toBe(201);
    expect((await rows('requests'))[0]?.['topics']).toBe('["werkdruk"]');
  });

  it('is marked and kept when a program filled in the field that nobody sees', async () => {
    await post({ ...fields, website: 'https://spam.example' });
    expect((await rows('requests'))[0]?.['suspect']).toBe(1);
  });
});

describe('a request that comes more than once', () => {
  it('gives one row for 50 posts at the same time with one key', async () => {
    const id = crypto.randomUUID();
    const answers = await Promise.all(Array.from({ length: 50 }, () => post({ ...fields, id }, json)));
    const references = await Promise.all(answers.map((answer) => answer.json<{ reference: string }>()));
    expect(new Set(references.map(({ reference }) => reference)).size).toBe(1);
    expect(await rows('requests')).toHaveLength(1);
    expect(await rows('request_choices')).toHaveLength(2);
    expect(await rows('audit')).toHaveLength(1);
  });

  it('gives one row without JavaScript, where no key comes with it', async () => {
    const [first, second] = [await post(fields), await post(fields)];
    expect(second.headers.get('Location')).toBe(first.headers.get('Location'));
    expect(await rows('requests')).toHaveLength(1);
  });

  it('is refused with its key but another content, and the first one stays as it was', async () => {
    const id = crypto.randomUUID();
    await post({ ...fields, id }, json);
    const answer = await post({ ...fields, id, mentor3: 'seyma-yildiz', name: 'Iemand anders' }, json);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toEqual({ errors: [{ field: 'id', key: 'id.reused' }] });
    expect(await rows('request_choices')).toHaveLength(2);
  });
});

describe('a request that is not right', () => {
  const wrong = { ...fields, name: '<script>"x', email: 'geen adres', question: 'Te kort' };

  it('comes back as the same page with everything kept and a message at each field', async () => {
    const answer = await post(wrong);
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('<title>Fout: ');
    expect(page.includes('value="<script>&quot;x"')).toBe(true);
    expect(page).toContain('>Te kort</textarea>');
    expect(page).toMatch(/<option[^>]*value="amina-el-idrissi"[^>]*selected/);
    expect(page).toMatch(/<input[^>]*value="email"[^>]*checked/);
    expect(page).toContain('<li><a href="#email">Vul een e-mailadres in zoals naam@voorbeeld.nl</a></li>');
    expect(page).toMatch(/id="email"[^>]*aria-invalid="true"/);
    expect(await rows('requests')).toHaveLength(0);
  });

  it('says to a script which fields are wrong', async () => {
    const answer = await post(wrong, json);
    expect(await answer.json()).toEqual({
      errors: [
        { field: 'question', key: 'question.short' },
        { field: 'email', key: 'email.form' },
      ],
    });
  });

  it('is refused for a mentor who does not exist', async () => {
    const answer = await post({ ...fields, mentor1: 'niemand' }, json);
    expect(await answer.json()).toEqual({ errors: [{ field: 'mentors', key: 'mentors.unknown' }] });
  });
});

describe('the steps without JavaScript', () => {
  it('shows what will be sent, in words and escaped, and carries all fields with a key', async () => {
    const answer = await post({ ...fields, name: 'Sanne <b>', step: 'check' });
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(page).toContain('Amina El Idrissi');
    expect(page).toContain('Sanne &lt;b&gt;');
    expect(page).toContain('Per e-mail');
    expect(page).toContain('<input type="hidden" name="email" value="sanne@example.org">');
    expect(page).toMatch(/<input type="hidden" name="id" value="[\da-f-]{36}">/);
    expect(await rows('requests')).toHaveLength(0);
  });

  it('goes back to the form with everything filled in and no message', async () => {
    const answer = await post({ ...fields, step: 'change' });
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(page).toContain('value="Sanne de Wit"');
    expect(page).not.toContain('<title>Fout: ');
  });

  it('shows the reference on the page after sending, and only something that is one', async () => {
    const page = (path: string) => exports.default.fetch(`https://example.com/aanvraag/ontvangen/${path}`);
    expect(await (await page('?ref=KD4TW7RM')).text()).toContain('>KD4TW7RM<');
    expect(await (await page('?ref=<script>')).text()).not.toContain('<script>&');
  });
});

describe('the guards, in their order', () => {
  it('lets only POST through', async () => {
    const answer = await exports.default.fetch(URL_, { headers: own });
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
    const headers = { ...own, 'Content-Type': 'application/x-www-form-urlencoded' };
    const answer = await exports.default.fetch(URL_, { method: 'POST', body, headers });
    expect(answer.status).toBe(413);
    expect(sent).toBeLessThan(20);
  });

  it('takes forms and JSON only', async () => {
    expect((await post('x', { 'Content-Type': 'text/plain' })).status).toBe(415);
  });

  it('takes requests from its own pages only, by Sec-Fetch-Site or else by Origin', async () => {
    expect((await post(fields, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    const send = (headers: Record<string, string>) =>
      exports.default.fetch(URL_, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers,
        redirect: 'manual',
      });
    expect((await send({})).status).toBe(403);
    expect((await send({ Origin: 'https://example.com' })).status).toBe(303);
    expect((await send({ Origin: 'https://evil.example' })).status).toBe(403);
  });

  it('knows no other address under /api/', async () => {
    expect((await exports.default.fetch('https://example.com/api/anders')).status).toBe(404);
  });
});

describe('when the database fails', () => {
  it('stores nothing at all and gives the form back with everything in it', async () => {
    await env.DB.prepare(
      "CREATE TRIGGER broken BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'broken on purpose'); END",
    ).run();
    try {
      const answer = await post(fields);
      const page = await answer.text();
      expect(answer.status).toBe(503);
      expect(page).toContain('value="Sanne de Wit"');
      expect(page).toContain('We kunnen je aanvraag nu niet bewaren');
      expect(await rows('requests')).toHaveLength(0);
    } finally {
      await env.DB.prepare('DROP TRIGGER broken').run();
    }
  });
});
