import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeEach, expect, it, vi } from 'vitest';
import { app } from '../../app.ts';
import { setMentor } from '../../availability/mentors.ts';
import type { Env } from '../../env.ts';
import { beat } from '../../health/heartbeats.ts';
import { masterKeyHealth } from '../../health/master-keys.ts';
import { followToken, tokenOf } from '../../links/links.ts';
import { sendDue } from '../../mail/sweep.ts';
import { applyEvent } from '../../requests/apply-event.ts';
import { backUp } from '../../test/back-up.ts';
import { AS_JSON, ENDPOINT, formOf, OWN_PAGE, RIGHT, tableRows } from '../../test/post-form.ts';
import { addSubmission, applyTo, current } from '../../test/submissions.ts';
import { keyMarks } from '../keys/derive.ts';
import { personOf } from '../keys/person.ts';
import { readKeyStanding } from './key-standing.ts';
import { moveLinks } from './move-links.ts';
import { erasePerson, exportPerson } from './person.ts';
import { reindexPeople } from './reindex.ts';
import { settleErasures } from './settle.ts';
import { numberingPlan } from '../../platform/portal.ts';

const old: Env = env;
const NEW_KEY = `${'k'.repeat(42)}A`;
/** The portal with the new key before that of now, and with the new key alone. */
const both: Env = { ...old, MASTER_KEY: `${NEW_KEY},${old.MASTER_KEY}` };
const alone: Env = { ...old, MASTER_KEY: NEW_KEY };

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const start = new Date();
const after = (minutes: number) => new Date(start.getTime() + minutes * MINUTE_MS);

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});

/** What the portal answers with these keys, with what it does after the answer. */
async function ask(with_: Env, path: string, init: RequestInit = {}): Promise<Response> {
  const context = createExecutionContext();
  const answer = await app.fetch(new Request(new URL(path, ENDPOINT), init), with_, context);
  await waitOnExecutionContext(context);
  return answer;
}
const send = (with_: Env, fields: Record<string, string | readonly string[]>) =>
  ask(with_, ENDPOINT, { method: 'POST', body: formOf(fields), headers: { ...OWN_PAGE, ...AS_JSON } });
const sent = async (with_: Env, fields: Record<string, string | readonly string[]>) =>
  await (await send(with_, fields)).json<{ reference: string }>();

/** Opens a page behind a link, as a browser without cookies. */
const statusOf = async (with_: Env, page: string, token: string) =>
  (await ask(with_, `${page}?t=${token}&tried=1`)).status;

/** Sends what waits, and gives the first address in each mail. */
async function mailedLinks(with_: Env, now: Date): Promise<string[]> {
  const links: string[] = [];
  await sendDue(with_, now, {
    transport: {
      send: ({ text }) => {
        links.push(/https:\S+\?t=\S+/.exec(text)?.[0] ?? 'none');
        return Promise.resolve();
      },
    },
  });
  return links;
}

const move = async (with_: Env, now: Date) => {
  expect(await reindexPeople(with_)).toMatchObject({ failed: 0, closed: 0 });
  await moveLinks(with_, now);
};

it('a form that comes again after a newer key came is the same one, with and without a key of its page', async () => {
  const id = crypto.randomUUID();
  const other = { ...RIGHT, email: 'ander@example.org' };
  const [first, second] = [await sent(old, { ...RIGHT, id }), await sent(old, other)];
  expect(await sent(both, { ...RIGHT, id })).toMatchObject({ reference: first.reference });
  expect(await sent(both, other)).toMatchObject({ reference: second.reference });
  expect((await send(both, { ...RIGHT, id, name: 'Iemand anders' })).status).toBe(422);
  expect(await tableRows('submissions')).toHaveLength(2);
});

it('what one person may send in a day counts on across a newer key, and nobody asks one mentor twice', async () => {
  const talk = (name: string) => ({ ...RIGHT, name, mentor1: 'jeroen-de-vries', mentor2: '' });
  const phone = { reach: 'phone', email: '', phone: '0612345678' };
  for (const name of ['Een', 'Twee', 'Drie']) await sent(old, { ...talk(name), ...phone });
  await sent(both, { ...talk('Vier'), ...phone });
  const rows = await tableRows('submissions');
  expect(rows.map(({ suspect }) => suspect).sort()).toEqual([0, 0, 0, 1]);
  expect(new Set(rows.map(({ person }) => person)).size).toBe(1);

  for (const id of [RIGHT.mentor1, RIGHT.mentor2])
    await setMentor(old, { id, address: `${id}@example.org`, places: 2, now: start });
  const { reference } = await sent(old, RIGHT);
  expect(await sent(both, { ...RIGHT, question: 'Nog een keer dezelfde mentor?' })).toMatchObject({
    reference,
  });
});

it('a mentor who was entered under the old key is not asked for a request of their own', async () => {
  await setMentor(old, { id: 'amina-el-idrissi', address: RIGHT.email, places: 2, now: start });
  await sent(both, RIGHT);
  const persons = [...(await tableRows('mentors')), ...(await tableRows('submissions'))];
  expect(new Set(persons.map(({ person }) => person)).size).toBe(1);
});

it('links, mails and the rights of a person hold while there are two keys, and after the old one went', async () => {
  await setMentor(old, { id: 'bo', address: 'bo@example.org', places: 2, now: start });
  await addSubmission('a', start, { mentors: ['bo'] });
  await env.DB.prepare("UPDATE submissions SET person = ?1 WHERE id = 'a'")
    .bind(await personOf(old, 'sanne@example.org', numberingPlan))
    .run();
  const oldFollow = await followToken(old, 'a');
  await applyTo('a', { event: 'ask', by: 'clock' }, start);

  // Two keys: what is mailed now about what the old key made opens its page.
  expect(await statusOf(both, '/volgen/', oldFollow)).toBe(200);
  const links = await mailedLinks(both, after(1));
  expect(links.filter((link) => link.includes('/volgen/') || link.includes('/antwoord/'))).toHaveLength(2);
  for (const link of links.filter((one) => one !== 'none'))
    expect(
      await statusOf(both, new URL(link).pathname, new URL(link).searchParams.get('t') ?? ''),
      link,
    ).toBe(200);
  const asked = await current('a');
  expect(await applyEvent(both, asked, { event: 'accept', by: 'mentor' }, after(2))).toMatchObject({
    kind: 'done',
  });
  expect((await exportPerson(both, 'sanne@example.org')).submissions).toHaveLength(1);
  expect(await masterKeyHealth(both)).toEqual({ count: 2, rowsToMove: 2 });

  await move(both, after(3));
  expect(await masterKeyHealth(both)).toEqual({ count: 2, rowsToMove: 0 });

  // The old key went: its links die with a kind page, later mails hold a link that works, and everybody is still found.
  const dead = await ask(alone, `/volgen/?t=${oldFollow}&tried=1`);
  expect([dead.status, await dead.text()]).toEqual([
    410,
    expect.stringContaining('link-pages.expired.title'),
  ]);
  expect(await statusOf(alone, '/volgen/', await followToken(alone, 'a'))).toBe(200);
  const course = await tokenOf(alone, { purpose: 'course', row: 'a', round: 'mentee' });
  expect(await statusOf(alone, '/verloop/', course)).toBe(200);
  expect((await exportPerson(alone, 'sanne@example.org')).submissions).toHaveLength(1);
  expect((await exportPerson(alone, 'bo@example.org')).mentors).toHaveLength(1);
  expect(await erasePerson(alone, 'sanne@example.org', after(5))).toMatchObject({
    submissions: 1,
    failed: 0,
  });
});

it('the link of a pair of the old key goes on in later mails when that key went', async () => {
  await setMentor(old, { id: 'bo', address: 'bo@example.org', places: 2, now: start });
  await addSubmission('a', start, { mentors: ['bo'] });
  await applyTo('a', { event: 'ask', by: 'clock' }, start);
  await applyTo('a', { event: 'accept', by: 'mentor' }, start);
  await mailedLinks(old, after(1));
  await move(both, after(2));
  expect(await moveLinks(both, after(3))).toBe(0);
  await applyEvent(alone, await current('a'), { event: 'halfway', by: 'clock' }, after(4));
  const links = await mailedLinks(alone, after(5));
  expect(links).toHaveLength(2);
  for (const link of links)
    expect(
      await statusOf(alone, new URL(link).pathname, new URL(link).searchParams.get('t') ?? ''),
      link,
    ).toBe(200);
});

it('a restore brings back nobody who was erased under the old key, as long as that is there', async () => {
  await addSubmission('a', start);
  await addSubmission('b', start);
  const putBack = await backUp('submissions', 'choices', 'links', 'outbox', 'erasures');
  const person = await personOf(old, 'sanne@example.org', numberingPlan);
  await env.DB.prepare("UPDATE submissions SET person = ?1 WHERE id = 'a'").bind(person).run();
  expect(await erasePerson(old, 'sanne@example.org', after(1))).toMatchObject({ submissions: 1 });
  await putBack();
  expect(await settleErasures(alone, after(2))).toBe(false);
  expect((await ask(alone, `/volgen/?t=${await followToken(old, 'b')}&tried=1`)).status).toBe(503);
  expect(await settleErasures(both, after(3))).toBe(true);
  expect((await tableRows('submissions')).map(({ id }) => id)).toEqual(['b']);
});

it('it is told what each key still holds, and when the old one may go', async () => {
  const [mark = ''] = await keyMarks(old);
  const [newMark = ''] = await keyMarks(alone);
  await setMentor(old, { id: 'bo', address: 'bo@example.org', places: 2, now: start });
  await addSubmission('a', start);
  await beat(old, 'minute', start);
  await beat(both, 'minute', after(1));
  const before = await readKeyStanding(both, after(2));
  expect(before).toMatchObject([
    { mark: newMark, kind: 'newest', people: 0, links: 0 },
    { mark, kind: 'older', people: 1, links: 1, mayGo: '' },
    // A row of the tests, with an index that no key made.
    { mark: '', kind: 'other', people: 1 },
  ]);
  await erasePerson(old, 'bo@example.org', after(3));
  await move(both, after(4));
  const [newest, older, ...others] = await readKeyStanding(both, after(5));
  expect(newest).toMatchObject({ kind: 'newest', people: 1, links: 1, mayGo: '' });
  expect(older).toMatchObject({ mark, kind: 'older', people: 0, links: 1, erasures: 1 });
  expect(others).toEqual([]);
  // The link to follow it lives longest: 16 weeks.
  expect(Date.parse(older?.mayGo ?? '') - start.getTime()).toBeGreaterThan(15 * 7 * DAY_MS);
  await env.DB.exec('DELETE FROM links');
  const days =
    (Date.parse((await readKeyStanding(both, after(6)))[1]?.mayGo ?? '') - start.getTime()) / DAY_MS;
  expect(Math.round(days)).toBe(40);
});
