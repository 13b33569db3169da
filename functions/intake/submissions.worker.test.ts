import { env, exports } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { FormName } from '../../src/domain/intake/form.ts';
import { FORMS } from '../../src/domain/intake/forms.ts';
import { followToken } from '../links/links.ts';
import { hashOf } from '../privacy/keys/hash.ts';
import { DEFAULT_LANGUAGE, pageAddress } from '../platform/portal.ts';
import { answersStored, AS_JSON, formOf, post, tableRows, SITE, whileBroken } from '../test/post-form.ts';
import { RIGHT_OF } from '../test/right-values.ts';

/** Per form: a field and a wrong value for it, the key and the sentence that come back, and another right value. */
const CASES: [FormName, string, string, string, string, string][] = [
  [
    'request',
    'question',
    'Te kort',
    'question.short',
    'form-messages.question.short',
    'Hoe leid ik een team?',
  ],
  [
    'talk',
    'organisation',
    '',
    'organisation.empty',
    'form-messages.organisation.empty',
    'Voorbeeld Ziekenhuis',
  ],
  [
    'mentor',
    'profession',
    'tovenaar',
    'profession.unknown',
    'form-messages.profession.unknown',
    'verzorgende-ig',
  ],
  ['message', 'email', 'nergens', 'email.form', 'form-messages.email.form', 'noor@example.org'],
];
const FIRST_ROWS = ['submissions', 'choices', 'audit', 'links', 'outbox'];
const uuid = () => crypto.randomUUID();

describe.each(CASES)('the form "%s"', (name, field, bad, key, sentence, other) => {
  const form = FORMS[name];
  const kind = name === 'request' ? 'request' : 'message';
  const right = { ...RIGHT_OF[name], step: 'send' };
  const send = (fields: object = {}, headers = {}) =>
    post(formOf({ ...right, ...fields }), headers, `${SITE}${form.endpoint}`);

  it('is stored sealed, with its first mails and a link, and leads to the page after sending', async () => {
    const answer = await send();
    expect(answer.status).toBe(303);
    const [row, ...more] = await tableRows('submissions');
    expect(more).toEqual([]);
    expect(row).toMatchObject({ form: name, suspect: 0 });
    expect(JSON.stringify(row)).not.toMatch(/Sanne|sanne@/);
    expect(await answersStored()).toMatchObject([{ name: 'Sanne de Wit', contact: { reach: 'email' } }]);
    const events = (await tableRows('audit')).filter(({ event }) => event === 'stored');
    expect(events).toHaveLength(1);
    const mails = (await tableRows('outbox')).map(({ mail }) => mail);
    expect(mails).toEqual(expect.arrayContaining([`received-${kind}`, `coordinator-${kind}`]));

    const received = new URL(answer.headers.get('Location') ?? '', SITE);
    expect(received.pathname).toBe(pageAddress(DEFAULT_LANGUAGE, form.pages.received));
    expect(received.searchParams.get('ref')).toBe(row?.['reference']);
    const hashes = (await tableRows('links')).map((link) => link['hash']);
    expect(hashes).toContain(await hashOf(await followToken(env, String(row?.['id']))));
  });

  it('tells a script the reference and the page after sending, which leads to where it is followed', async () => {
    const answer = await send({ id: uuid() }, AS_JSON);
    expect(answer.status).toBe(201);
    const said = await answer.json<{ reference: string; received: string }>();
    expect(said.reference).toMatch(/^[A-Z]{2}\d[A-Z]{2}\d[A-Z]{2}$/);
    expect(said.received).toContain(`ref=${said.reference}`);
    const page = await (await exports.default.fetch(SITE + said.received)).text();
    expect(page).toContain(`>${said.reference}<`);
    // The link of a request goes by mail alone.
    expect(/href="\/volgen\/\?t=[\w-]{22}"/.test(page)).toBe(name !== 'request');
  });

  it('shows who sends the same again the reference, and the link only with the key of the page', async () => {
    const again = async (fields: object) => {
      const [first, second] = [await send(fields, AS_JSON), await send(fields, AS_JSON)];
      const said = await Promise.all(
        [first, second].map((answer) => answer.json<{ reference: string; received: string }>()),
      );
      expect(said[1]?.reference).toBe(said[0]?.reference);
      return said.map(({ received }) => new URL(received, SITE).searchParams.has('t'));
    };
    expect(await again({ name: 'Zonder script' })).toEqual([name !== 'request', false]);
    const id = uuid();
    expect(await again({ id, email: 'noor@example.org' })).toEqual(Array(2).fill(name !== 'request'));
    // A mail or a log that names the row names no key.
    expect((await tableRows('submissions')).map((row) => row['id'])).not.toContain(id);
  });

  it('says that it was sent before to the browser whose key came again, and to nobody else', async () => {
    const id = uuid();
    const says = async (fields: object) => {
      const to = (await send(fields)).headers.get('Location') ?? '';
      const answer = await exports.default.fetch(SITE + to, { redirect: 'manual' });
      const next = answer.headers.get('Location');
      const page = next === null ? answer : await exports.default.fetch(SITE + next);
      return /already\.once|received\.lead/.exec(await page.text())?.[0];
    };
    expect(await says({ id })).toBe('received.lead');
    expect(await says({ id })).toBe('already.once');
    // A request of this person that runs is the business of who wrote it: its page says nothing new.
    expect(await says({ id: uuid() })).toBe('received.lead');
    expect(await says({})).toBe('received.lead');
  });

  it('is another one after the first was taken back, and with the same key it is asked whether it is', async () => {
    const id = uuid();
    await send();
    await send({ id, email: 'noor@example.org' });
    await env.DB.prepare("UPDATE submissions SET state = 'withdrawn', version = version + 1").run();
    expect((await send()).status).toBe(303);
    expect((await send()).status).toBe(303);
    expect((await tableRows('submissions')).map(({ state }) => state !== 'withdrawn')).toHaveLength(3);
    expect((await send({ id, email: 'noor@example.org' }, AS_JSON)).status).toBe(422);
  });

  it('comes back with everything kept and a message when something is wrong', async () => {
    const answer = await send({ [field]: bad });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('<title>form.error ');
    expect(page).toContain('value="Sanne de Wit"');
    expect(page).toContain(`<a href="#${field}">${sentence}`);
    expect(page).not.toContain('<astro-island');
    expect(await (await send({ [field]: bad }, AS_JSON)).json()).toEqual({ errors: [{ field, key }] });
    expect(await tableRows('submissions')).toEqual([]);
  });

  it('comes back with everything kept when something took off from which page it came', async () => {
    for (const headers of [{ 'Sec-Fetch-Site': 'none' }, { 'Sec-Fetch-Site': 'none', Origin: 'null' }]) {
      const answer = await send({}, headers);
      const page = await answer.text();
      expect(answer.status).toBe(403);
      expect(page).toContain('form-messages.origin');
      expect(page).toContain('value="Sanne de Wit"');
      expect(await (await send({}, { ...headers, ...AS_JSON })).json()).toEqual({ error: 'origin' });
    }
    const foreign = await send({}, { 'Sec-Fetch-Site': 'cross-site', Accept: 'text/html' });
    expect([foreign.status, await foreign.text()]).toEqual([
      403,
      expect.not.stringContaining('Sanne') as string,
    ]);
    expect(await tableRows('submissions')).toEqual([]);
  });

  it('gives one row for 20 posts at the same time with one key', async () => {
    const id = uuid();
    const answers = await Promise.all(Array.from({ length: 20 }, () => send({ id }, AS_JSON)));
    const said = await Promise.all(answers.map((answer) => answer.json<{ reference: string }>()));
    expect(new Set(said.map(({ reference }) => reference)).size).toBe(1);
    expect(await tableRows('submissions')).toHaveLength(1);
    expect((await tableRows('outbox')).filter(({ mail }) => mail === `received-${kind}`)).toHaveLength(1);
  });

  it('gives one row without JavaScript, where no key comes with it', async () => {
    for (const { status } of [await send(), await send()]) expect(status).toBe(303);
    expect(await tableRows('submissions')).toHaveLength(1);
  });

  it('is refused with a key that has other answers, and gets a new key to send them under', async () => {
    const id = uuid();
    await send({ id });
    const changed = { id, [field]: other };
    expect(await (await send(changed, AS_JSON)).json()).toEqual({
      errors: [{ field: 'id', key: 'id.reused' }],
    });
    const page = await (await send(changed)).text();
    const fresh = /name="id" value="([^"]*)"/.exec(page)?.[1] ?? '';
    expect(fresh).not.toBe(id);
    expect(await tableRows('submissions')).toHaveLength(1);
    expect((await send({ email: 'noor@example.org', ...changed, id: fresh })).status).toBe(303);
    expect(await tableRows('submissions')).toHaveLength(2);
  });

  it.each(FIRST_ROWS.filter((table) => table !== 'choices' || name === 'request'))(
    'stores nothing at all when %s cannot be written, and gives everything back',
    async (table) => {
      const id = uuid();
      const answer = await whileBroken(table, () => send({ id }));
      const page = await answer.text();
      expect(answer.status).toBe(503);
      expect(answer.headers.get('Retry-After')).toBe('60');
      expect(page).toContain('value="Sanne de Wit"');
      expect(page).toContain(`value="${id}"`);
      expect(page).toContain('form-messages.unavailable');
      for (const other of FIRST_ROWS) expect(await tableRows(other), other).toEqual([]);
      expect((await send({ id })).status).toBe(303);
    },
  );

  it('is marked and kept when a program filled in the field that nobody sees', async () => {
    await send({ website: 'https://spam.example' });
    expect(await tableRows('submissions')).toMatchObject([{ suspect: 1 }]);
  });

  it('comes back filled in, without a message, when somebody wants to change it', async () => {
    const answer = await send({ step: 'change' });
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(page).toContain('value="Sanne de Wit"');
    expect(page).not.toContain('<title>form.error ');
    expect(await tableRows('submissions')).toEqual([]);
  });
});

it('the same answers in two forms are two submissions', async () => {
  const fields = { ...RIGHT_OF.talk, ...RIGHT_OF.message, step: 'send' };
  await post(formOf(fields), {}, `${SITE}/api/talks`);
  await post(formOf(fields), {}, `${SITE}/api/messages`);
  expect((await tableRows('submissions')).map(({ form }) => form).sort()).toEqual(['message', 'talk']);
});

it('a keyed hash of what somebody wrote cannot be made without the key', async () => {
  await post(formOf({ ...RIGHT_OF.message, step: 'send' }), {}, `${SITE}/api/messages`);
  const [row] = await tableRows('submissions');
  const answers = (await answersStored())[0];
  expect(row?.['body_hash']).not.toBe(await hashOf(JSON.stringify(['message', [], answers])));
  expect(env.MASTER_KEY).not.toBe('');
});
