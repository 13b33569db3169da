import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { localDay } from '../../../src/domain/calendar/local-day.ts';
import { useUpMinute } from '../../test/flood.ts';
import { TEST_SITE_CONFIG } from '../../test/portal-facts.ts';
import { networkOf } from '../network.ts';
import { leaseNext, markSent } from '../../mail/outbox.ts';
import { AS_JSON, formOf, post, RIGHT, SITE, tableRows } from '../../test/post-form.ts';
import { RIGHT_OF } from '../../test/right-values.ts';
import { timeZone } from '../portal.ts';

/** Ten times what is expected in a day. */
const perDay = 10 * TEST_SITE_CONFIG.perDay;
/** Half of it. */
const trusted = TEST_SITE_CONFIG.perDay / 2;
const FLOOD = 600;
/** Forms a minute that one network may have stored. */
const STORED = 10;
/** What an address may send before the rate limiter is asked. */
const FEW = 20;
const send = (fields: object = {}, headers = {}) => post(formOf({ ...RIGHT, ...fields }), headers);
const setCount = (count: number, name = 'request') =>
  env.DB.prepare('INSERT INTO counters VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET count = ?3')
    .bind(name, localDay(new Date(), timeZone), count)
    .run();

it('a form that came in very often today asks to come back, with everything still in it', async () => {
  await setCount(perDay);
  const answer = await send({ id: crypto.randomUUID() });
  const page = await answer.text();
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect(page).toContain('form-messages.limit.day');
  expect(page).toContain('value="Sanne de Wit"');
  expect(page).toContain('Hoe zeg ik nee tegen een extra dienst?</textarea>');
  const said = await send({}, AS_JSON);
  expect([said.status, await said.json()]).toEqual([429, { error: 'limit.day' }]);
  expect(await tableRows('submissions')).toEqual([]);
});

it('the last one of a day still gets in, and other forms have a count of their own', async () => {
  await setCount(perDay - 1);
  await setCount(perDay, 'message');
  expect((await send()).status).toBe(303);
  expect((await send({ name: 'Iemand anders' })).status).toBe(429);
  const counts = (await tableRows('counters')).map(({ name, count }) => [name, count]);
  expect(counts).toEqual([
    ['message', perDay],
    ['request', perDay],
  ]);
});

it('what is stored already is acknowledged again on a full day, for its answer may have got lost', async () => {
  const key = { id: crypto.randomUUID() };
  const first = await send(key);
  const plain = await send({ name: 'Zonder script', email: 'noor@example.org' });
  await setCount(perDay);
  expect((await send(key)).headers.get('Location')).toBe(`${first.headers.get('Location') ?? ''}&again=1`);
  expect((await send({ name: 'Zonder script', email: 'noor@example.org' })).headers.get('Location')).toBe(
    plain.headers.get('Location'),
  );
  expect(await tableRows('submissions')).toHaveLength(2);
});

it('what came in on another day does not count today', async () => {
  await env.DB.prepare("INSERT INTO counters VALUES ('request', '2020-01-01', ?1)").bind(perDay).run();
  expect((await send()).status).toBe(303);
});

it('a flood from one address meets a brake that holds up no other address', { timeout: 30_000 }, async () => {
  const from = (address: string) => send({ name: '' }, { 'CF-Connecting-IP': address });
  const limit = (address: string) => env.FLOOD!.limit({ key: networkOf(address) });
  for (let count = 0; count < FLOOD; count += 1) expect((await limit('203.0.113.7')).success).toBe(true);
  let answer = await from('203.0.113.7');
  for (let count = 0; count < 2 * FEW && answer.status !== 429; count += 1) {
    await useUpMinute('203.0.113.7');
    answer = await from('203.0.113.7');
  }
  expect(answer.status).toBe(429);
  expect(answer.headers.get('Retry-After')).toBe('60');
  expect(await answer.text()).toContain('form-messages.limit.minute');
  expect((await from('203.0.113.8')).status).toBe(422);
});

it('a form sent within two seconds is marked and kept; a slower one, or one without a script, is not marked', async () => {
  const ago = (ms: number) => ({ opened: (Date.now() - ms).toString() });
  for (const opened of [ago(500), ago(5000), { opened: '' }, { opened: 'x' }, ago(-60_000), {}]) {
    const id = crypto.randomUUID();
    expect((await send({ ...opened, id, email: `${id}@example.org` })).status).toBe(303);
  }
  expect((await tableRows('submissions')).filter(({ suspect }) => suspect === 1)).toHaveLength(1);
  expect(await tableRows('submissions')).toHaveLength(6);
});

describe('who sends very much', () => {
  const somebody = () => ({ id: crypto.randomUUID(), email: `${crypto.randomUUID()}@example.org` });
  const mailsTo = async (recipient: string) =>
    (await tableRows('outbox')).filter((mail) => mail['recipient'] === recipient);
  const suspects = async () => (await tableRows('submissions')).map(({ suspect }) => suspect);

  it('closes no form for others: over half of what is expected a person looks first, and nobody is refused', async () => {
    await setCount(trusted - 1);
    expect((await send(somebody())).status).toBe(303);
    expect((await send(somebody())).status).toBe(303);
    expect(await suspects()).toEqual([0, 1]);
    const received = (await mailsTo('mentee')).filter(({ mail }) => mail === 'received-request');
    expect(received).toHaveLength(1);
  });

  it('in the name of one person gets three through: the rest is kept, waits for a person and sends that person no mail', async () => {
    const answers: string[] = [];
    for (let count = 0; count < 6; count += 1) {
      const fields = {
        ...RIGHT_OF.message,
        step: 'send',
        id: crypto.randomUUID(),
        message: `Bericht ${count}`,
      };
      const answer = await post(formOf(fields), AS_JSON, `${SITE}/api/messages`);
      answers.push((await answer.json<{ received: string }>()).received);
    }
    expect(await suspects()).toEqual([0, 0, 0, 1, 1, 1]);
    for (const received of answers) {
      const t = new URL(received, SITE).searchParams.get('t') ?? '';
      expect((await post(formOf({ t, withdraw: 'yes', sure: 'yes' }), {}, `${SITE}/api/follow`)).status).toBe(
        303,
      );
    }
    const mails = (await mailsTo('mentee')).map(({ mail }) => mail);
    expect(mails.filter((mail) => mail === 'received-message')).toHaveLength(3);
    expect(mails).toHaveLength(6);
    const taken: unknown[] = [];
    const later = new Date(Date.now() + 12 * 60 * 60 * 1000);
    for (let row = await leaseNext(env, later); row; row = await leaseNext(env, later)) {
      await markSent(env, row.id, later);
      if (row.recipient === 'mentee') taken.push(row.id);
    }
    expect(taken).toHaveLength(3);
    const nextDay = new Date(later.getTime() + 25 * 60 * 60 * 1000);
    expect(await leaseNext(env, nextDay)).toMatchObject({ recipient: 'mentee' });
  });

  it('gets no more stored in a minute than a household needs, from any address of its network; an own network does', async () => {
    const from = (address: string) => send(somebody(), { 'CF-Connecting-IP': address });
    // Twice, for a new minute may begin between two of them.
    const statuses: number[] = [];
    for (let count = 0; count <= 2 * STORED && !statuses.includes(429); count += 1)
      statuses.push((await from(`2001:db8:5:5::${count.toString(16)}`)).status);
    expect(statuses.slice(0, STORED)).toEqual(Array(STORED).fill(303));
    expect(statuses.at(-1)).toBe(429);
    expect((await from('2001:db8:5:6::1')).status).toBe(303);
    for (let count = 0; count <= 2 * STORED; count += 1) expect((await from('127.0.0.1')).status).toBe(303);
  });
});
