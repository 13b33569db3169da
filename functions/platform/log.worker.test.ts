import { env, exports } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sendDue } from '../mail/sweep.ts';
import type { Message } from '../mail/message.ts';
import { readSubmission } from '../database/submission.ts';
import { everything } from '../test/submissions.ts';
import { AS_JSON, formOf, post, RIGHT, SITE } from '../test/post-form.ts';

const CANARY = 'kanarievogel';
const fields = {
  ...RIGHT,
  name: CANARY,
  organisation: CANARY,
  question: `${CANARY} ${CANARY}`,
  email: `${CANARY}@example.org`,
};
let lines: string[] = [];

beforeEach(() => {
  lines = [];
  for (const way of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, way).mockImplementation((...said) => void lines.push(said.map(String).join(' ')));
  }
});
afterEach(() => vi.restoreAllMocks());

describe('the log', () => {
  it('has the route, the outcome and the reference of a request that is stored', async () => {
    const answer = await post(formOf(fields), AS_JSON);
    const { reference } = await answer.json<{ reference: string }>();
    expect(lines.map((line) => JSON.parse(line) as object).filter((line) => 'route' in line)).toEqual([
      {
        route: '/api/requests',
        method: 'POST',
        status: 201,
        ms: expect.any(Number) as number,
        request: answer.headers.get('X-Request-Id'),
        reference,
      },
    ]);
  });

  it('has nothing of what people write, whatever happens', async () => {
    await post(formOf(fields));
    await post(formOf({ ...fields, step: 'check' }));
    await post(formOf({ ...fields, mentor1: CANARY, email: CANARY }));
    await post(CANARY, { 'Content-Type': 'text/plain' });
    await post(`{"${CANARY}`, { 'Content-Type': 'application/json' });
    await post(formOf(fields), { 'Sec-Fetch-Site': CANARY });
    await exports.default.fetch(`https://example.com/api/${CANARY}?${CANARY}`);
    await exports.default.fetch(`https://example.com/aanvraag/ontvangen/?ref=${CANARY}`);
    await env.DB.prepare(
      "CREATE TRIGGER broken BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'kanarievogel'); END",
    ).run();
    await post(formOf({ ...fields, id: crypto.randomUUID() }));
    await env.DB.prepare('DROP TRIGGER broken').run();
    // A mail that could not go may or may not have a line among them.
    expect(lines.filter((line) => line.includes('"route"'))).toHaveLength(9);
    expect(lines.filter((line) => line.includes('"at":"store"'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes(CANARY))).toEqual([]);
  });
});

describe('what people write', () => {
  it('stands in no column of the database but the sealed one, and in no mail but for the first name', async () => {
    const answer = await post(formOf(fields), AS_JSON);
    const { reference } = await answer.json<{ reference: string }>();
    expect(JSON.stringify(await everything())).not.toContain(CANARY);
    const id = await env.DB.prepare('SELECT id FROM submissions WHERE reference = ?1')
      .bind(reference)
      .first<string>('id');
    expect(JSON.stringify((await readSubmission(env, id ?? ''))?.answers)).toContain(CANARY);

    const sent: Message[] = [];
    await env.DB.prepare("UPDATE outbox SET state = 'waiting', lease_until = NULL, next_at = ''").run();
    await env.DB.prepare('DELETE FROM mail_pauses').run();
    await sendDue(env, new Date(), {
      transport: { send: (message) => Promise.resolve(void sent.push(message)) },
    });
    expect(sent.map(({ to }) => to)).toContain(`${CANARY}@example.org`);
    const said = sent.map((mail) => JSON.stringify({ ...mail, to: '' }).replaceAll(`Hallo ${CANARY},`, ''));
    expect(said.filter((mail) => mail.includes(CANARY))).toEqual([]);
  });
});

describe('every answer', () => {
  it.each([
    ['an answer to a script', () => post(formOf(RIGHT), AS_JSON)],
    [
      'a page with a reference',
      () => exports.default.fetch('https://example.com/aanvraag/ontvangen/?ref=KD4TW7RM'),
    ],
    ['a refusal', () => post('x', { 'Content-Type': 'text/plain' })],
    ['an unknown address', () => exports.default.fetch('https://example.com/api/anders')],
  ])('is kept nowhere, framed nowhere and read as what it is: %s', async (_, ask) => {
    const { headers } = await ask();
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('same-origin');
    expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
  });

  it.each([
    ['what is wrong', () => post(formOf({ ...RIGHT, name: '' }))],
    ['what will be sent', () => post(formOf({ ...RIGHT, step: 'check' }))],
    ['a link that ended', () => post(formOf({ t: 'A'.repeat(22) }), {}, `${SITE}/api/follow`)],
    ['a refusal', () => post(formOf(RIGHT), { Accept: 'text/html', 'Sec-Fetch-Site': 'cross-site' })],
  ])('with a page to what was posted stays in that browser, so that "back" shows it: %s', async (_, ask) => {
    const { headers } = await ask();
    expect(headers.get('Content-Type')).toContain('text/html');
    expect(headers.get('Cache-Control')).toBe('private, max-age=0');
    // The one of the static page says nothing of what was filled in.
    expect(headers.get('ETag')).toBeNull();
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  });
});
