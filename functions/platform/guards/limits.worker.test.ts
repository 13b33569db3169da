import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { localDay } from '../../../src/domain/calendar/local-day.ts';
import { useUpMinute } from '../../test/flood.ts';
import { TEST_SITE_CONFIG } from '../../test/portal-facts.ts';
import { AS_JSON, formOf, post, RIGHT, tableRows } from '../../test/post-form.ts';

const { perDay } = TEST_SITE_CONFIG;
const FLOOD = 600;
/** What an address may send before the rate limiter is asked. */
const FEW = 20;
const send = (fields: object = {}, headers = {}) => post(formOf({ ...RIGHT, ...fields }), headers);
const setCount = (count: number, name = 'request') =>
  env.DB.prepare('INSERT INTO counters VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET count = ?3')
    .bind(name, localDay(new Date()), count)
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
  const plain = await send({ name: 'Zonder script' });
  await setCount(perDay);
  expect((await send(key)).headers.get('Location')).toBe(first.headers.get('Location'));
  expect((await send({ name: 'Zonder script' })).headers.get('Location')).toBe(plain.headers.get('Location'));
  expect(await tableRows('submissions')).toHaveLength(2);
});

it('what came in on another day does not count today', async () => {
  await env.DB.prepare("INSERT INTO counters VALUES ('request', '2020-01-01', ?1)").bind(perDay).run();
  expect((await send()).status).toBe(303);
});

it('a flood from one address meets a brake that holds up no other address', { timeout: 30_000 }, async () => {
  const from = (address: string) => send({ name: '' }, { 'CF-Connecting-IP': address });
  const limit = (address: string) => env.FLOOD!.limit({ key: address });
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
    expect((await send({ ...opened, id: crypto.randomUUID() })).status).toBe(303);
  }
  expect((await tableRows('submissions')).filter(({ suspect }) => suspect === 1)).toHaveLength(1);
  expect(await tableRows('submissions')).toHaveLength(6);
});
