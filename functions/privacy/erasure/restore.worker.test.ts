import { env } from 'cloudflare:workers';
import { beforeEach, expect, it, vi } from 'vitest';
import { keptAt, roomCache } from '../../availability/availability.ts';
import { setMentor } from '../../availability/mentors.ts';
import type { Env } from '../../env.ts';
import { isRestored, keptErasures } from '../../platform/erasures.ts';
import { atNight, eraseAtNight, everyMinute } from '../../schedule.ts';
import { backUp } from '../../test/back-up.ts';
import { AS_JSON, formOf, post, RIGHT, tableRows } from '../../test/post-form.ts';
import { addSubmission, applyTo, followTokenOf, send, visit } from '../../test/submissions.ts';
import { tokenOf } from '../../links/links.ts';
import { personOf } from '../keys/person.ts';
import { erasePerson } from './person.ts';
import { settleErasures } from './settle.ts';
import { numberingPlan } from '../../platform/portal.ts';

const edge: Env = env;
const MINUTE_MS = 60_000;
const start = new Date();
const after = (minutes: number) => new Date(start.getTime() + minutes * MINUTE_MS);
const ids = async (table: string) => (await tableRows(table)).map(({ id }) => id).sort();

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});

/** Somebody who asked a mentor, and a mentor, are erased; then the backup of before is put back. */
async function restored(): Promise<void> {
  await setMentor(edge, { id: 'bo', address: 'bo@example.org', places: 2, now: start });
  await setMentor(edge, { id: 'cas', address: 'cas@example.org', places: 2, now: start });
  await addSubmission('a', start, { mentors: ['cas'] });
  await addSubmission('b', start, { mentors: ['cas'] });
  const person = await personOf(edge, 'sanne@example.org', numberingPlan);
  await env.DB.prepare("UPDATE submissions SET person = ?1 WHERE id = 'a'").bind(person).run();
  const putBack = await backUp('submissions', 'choices', 'mentors', 'links', 'outbox', 'erasures');
  await erasePerson(edge, 'sanne@example.org', after(1));
  await erasePerson(edge, 'bo@example.org', after(1));
  expect(await isRestored(edge)).toBe(false);
  await putBack();
  expect(await ids('submissions')).toEqual(expect.arrayContaining(['a', 'b']));
}

it('after a restore nothing is shown or taken until what was erased is erased again', async () => {
  await restored();
  await (await roomCache()).delete(keptAt('https://example.com'));
  expect(await isRestored(edge)).toBe(true);
  const follow = `/volgen/?t=${await followTokenOf('a')}`;
  const pages = [follow, `/ontvangen/?t=${await followTokenOf('a')}`, '/api/availability'];
  for (const page of pages) expect((await visit(page)).status, page).toBe(503);
  const t = await tokenOf(edge, { purpose: 'availability', row: 'bo', round: '2026-11' });
  expect((await send('/api/mentor-availability', { t, step: 'confirm' })).status).toBe(503);
  expect((await send('/api/follow', { t: await followTokenOf('b'), step: 'withdraw' })).status).toBe(503);
  expect((await post(formOf(RIGHT), AS_JSON)).status).toBe(503);
  expect(await ids('submissions')).toEqual(['a', 'b']);

  expect(await settleErasures(edge, after(2))).toBe(true);
  expect([await ids('submissions'), await ids('mentors')]).toEqual([['b'], ['cas']]);
  expect((await visit('/api/availability')).status).toBe(200);
  expect((await visit(follow)).status).toBe(404);
  expect((await post(formOf(RIGHT), AS_JSON)).status).toBe(201);
});

it.each([
  ['minute', everyMinute],
  ['night', atNight],
  ['erasing', eraseAtNight],
] as const)('the %s clock erases again before it does anything else', async (_, run) => {
  await restored();
  const before = await tableRows('audit');
  await run(edge, after(60));
  expect([await ids('submissions'), await ids('mentors')]).toEqual([['b'], ['cas']]);
  const [first, second] = (await tableRows('audit')).slice(before.length);
  expect([first, second]).toMatchObject([{ event: 'erased' }, { event: 'erased' }]);
  expect((await tableRows('outbox')).filter(({ submission_id }) => submission_id === 'a')).toEqual([]);
});

it('what cannot be erased again keeps the clock from doing anything', async () => {
  await restored();
  await env.DB.exec(
    "CREATE TRIGGER stuck BEFORE DELETE ON submissions WHEN OLD.id = 'a' BEGIN SELECT RAISE(ABORT, 'stuck'); END",
  );
  await everyMinute(edge, after(60));
  await env.DB.exec('DROP TRIGGER stuck');
  expect((await tableRows('submissions')).map(({ state }) => state)).toEqual(['sent', 'sent']);
  expect(await isRestored(edge)).toBe(true);
  await everyMinute(edge, after(61));
  expect(await ids('submissions')).toEqual(['b']);
});

it('a form that came before is not shown again either, while a backup is put back', async () => {
  const id = crypto.randomUUID();
  expect((await post(formOf({ ...RIGHT, id }), AS_JSON)).status).toBe(201);
  expect((await post(formOf(RIGHT), AS_JSON)).status).toBe(201);
  await restored();
  for (const again of [{ ...RIGHT, id }, RIGHT, { ...RIGHT, step: 'check' }, { ...RIGHT, step: 'change' }])
    expect((await post(formOf(again), again.step === 'send' ? AS_JSON : {})).status).toBe(503);
  expect(await settleErasures(edge, after(2))).toBe(true);
  expect((await post(formOf({ ...RIGHT, id }), AS_JSON)).status).toBe(201);
});

it('the store outside is asked once in ten seconds by forms, and each time by a page behind a link', async () => {
  let asked = 0;
  const ERASED = new Proxy(edge.ERASED, {
    get: (store, name: keyof KVNamespace) => {
      const method = Reflect.get(store, name, store) as (...given: unknown[]) => unknown;
      return (...given: unknown[]) => {
        asked += 1;
        return method.apply(store, given);
      };
    },
  });
  const answers = [await keptErasures({ ERASED }), await keptErasures({ ERASED })];
  expect(answers).toEqual([0, 0]);
  expect(asked).toBe(1);
  expect(await isRestored({ ...edge, ERASED })).toBe(false);
  expect(asked).toBe(2);
});

it('with a master key that is not that of the erasures a restore is never settled, and nothing is shown', async () => {
  await restored();
  const other = { ...edge, MASTER_KEY: edge.MASTER_KEY.replace('m', 'n') };
  expect(await settleErasures(other, after(2))).toBe(false);
  expect(await isRestored(other)).toBe(true);
  expect(await ids('submissions')).toEqual(['a', 'b']);
  expect(
    await settleErasures({ ...edge, MASTER_KEY: `${other.MASTER_KEY},${edge.MASTER_KEY}` }, after(3)),
  ).toBe(true);
  expect(await ids('submissions')).toEqual(['b']);
});

it('a mentor who was erased and says yes on a page of before is no new one', async () => {
  await restored();
  await env.DB.prepare("UPDATE mentors SET confirmed_at = ?1 WHERE id = 'bo'")
    .bind(after(5).toISOString())
    .run();
  expect(await settleErasures(edge, after(6))).toBe(true);
  expect(await ids('mentors')).toEqual(['cas']);
  await setMentor(edge, { id: 'bo', address: 'bo@example.org', places: 2, now: after(7) });
  await eraseAtNight(edge, after(8));
  expect(await ids('mentors')).toEqual(['bo', 'cas']);
});

it('an older number outside is no restore, and a run that died before it told outside is made good', async () => {
  await addSubmission('a', start);
  await applyTo('a', { event: 'withdraw', by: 'mentee' }, start);
  await eraseAtNight(edge, new Date(start.getTime() + 50 * 24 * 60 * MINUTE_MS));
  expect(await edge.ERASED.get('erasures')).toBe('1');
  await edge.ERASED.delete('erasures');
  expect(await isRestored(edge)).toBe(false);
  await everyMinute(edge, after(1));
  expect(await edge.ERASED.get('erasures')).toBe('1');
});

it('a store outside that does not answer closes nothing', async () => {
  const down = { get: () => Promise.reject(new Error('down')) } as unknown as KVNamespace;
  expect(await isRestored({ ...edge, ERASED: down })).toBe(false);
});
