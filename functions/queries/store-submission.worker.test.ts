import { env } from 'cloudflare:workers';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { request } from '../../src/domain/intake/request.ts';
import { valuesFrom } from '../../src/domain/intake/values.ts';
import type { Env } from '../env.ts';
import { keysFor } from '../key.ts';
import { beginStatements } from '../life/begin.ts';
import * as reference from '../reference.ts';
import { RIGHT, tableRows } from '../test/requests.ts';
import { countStatement } from './counters.ts';
import { storeSubmission, type ToStore } from './store-submission.ts';

afterEach(() => vi.restoreAllMocks());

const parsed = request.parse(valuesFrom(Object.entries(RIGHT)));
if (!parsed.ok) throw new Error('the request of the tests is wrong');
const { answers, reach, mentors } = parsed;
const bodyHash = 'a hash';

const BORDER = 1_000 * 10 * 60 * 1_000;
const at = async (ms: number): Promise<ToStore> => ({
  keys: await keysFor(env, undefined, bodyHash, new Date(ms)),
  form: 'request',
  answers,
  reach,
  mentors: mentors.map((id) => ({ id, isOpen: true })),
  bodyHash,
  suspect: false,
  due: { at: new Date(ms), event: 'ask' },
  now: new Date(ms),
  perDay: 100,
  begin: () => Promise.resolve([]),
});

/** A database that fails the first `times` batches with this message, before or after executing them. */
function failing(times: number, message: string, when: 'before' | 'after'): Env {
  let left = times;
  const DB = new Proxy(env.DB, {
    get(db, name) {
      if (name !== 'batch') return (Reflect.get(db, name) as () => unknown).bind(db);
      return async (statements: D1PreparedStatement[]) => {
        const fails = left-- > 0;
        if (fails && when === 'before') throw new Error(message);
        const results = await db.batch(statements);
        if (fails) throw new Error(message);
        return results;
      };
    },
  });
  return { ...env, DB };
}

describe('a request without a key', () => {
  it('is the same one on both sides of a border of ten minutes, and another one later', async () => {
    const first = await storeSubmission(env, await at(BORDER - 1));
    expect(await storeSubmission(env, await at(BORDER + 1))).toEqual(first);
    expect(await tableRows('submissions')).toHaveLength(1);
    await storeSubmission(env, await at(BORDER + 30 * 60 * 1_000));
    expect(await tableRows('submissions')).toHaveLength(2);
  });
});

describe('what holds a submission back', () => {
  const [first = { id: '' }, ...others] = mentors.map((id) => ({ id, isOpen: true }));
  const day = '2026-11-23';
  const noon = Date.parse(`${day}T12:00:00Z`);
  const add = (id: string, pausedUntil: string | null) =>
    env.DB.prepare(
      "INSERT INTO mentors (id, address, person, places, paused_until, confirmed_at) VALUES (?1, '', '', 0, ?2, '')",
    )
      .bind(id, pausedUntil)
      .run();

  it.each([
    ['a day that is full', { perDay: 3 }, { kind: 'held' }],
    ['a day with one left', { perDay: 4 }, { kind: 'stored' }],
    [
      'a mentor whose profile takes no requests',
      { mentors: [...others, { ...first, isOpen: false }] },
      { kind: 'held' },
    ],
    ['no mentor at all', { mentors: [] }, { kind: 'stored' }],
  ])('is known from %s', async (_, change, kind) => {
    await env.DB.prepare('INSERT INTO counters VALUES (?1, ?2, 3)').bind('request', day).run();
    expect(await storeSubmission(env, { ...(await at(noon)), ...change })).toMatchObject(kind);
    expect(await tableRows('submissions')).toHaveLength(kind.kind === 'held' ? 0 : 1);
    expect(await tableRows('audit')).toHaveLength(kind.kind === 'held' ? 0 : 1);
  });

  it.each([
    ['in a pause', '2026-11-24', { kind: 'held' }],
    ['whose pause ends today', day, { kind: 'stored' }],
    ['without a pause, whatever the profile says', null, { kind: 'stored' }],
  ])('is what a mentor said last: one %s', async (_, pausedUntil, kind) => {
    await add(first.id, pausedUntil);
    const chosen = [{ ...first, isOpen: pausedUntil !== null }, ...others];
    expect(await storeSubmission(env, { ...(await at(noon)), mentors: chosen })).toMatchObject(kind);
  });

  it('does not hold back what is stored already: its answer may have got lost', async () => {
    const stored = await storeSubmission(env, await at(noon));
    await add(first.id, '2026-12-24');
    expect(await storeSubmission(env, { ...(await at(noon)), perDay: 0 })).toEqual(stored);
    expect(await storeSubmission(env, { ...(await at(noon)), perDay: 0, bodyHash: 'another' })).toEqual({
      kind: 'reused',
    });
    expect(await tableRows('submissions')).toHaveLength(1);
  });
});

it('a submission that comes again adds no mentors to the one that is stored', async () => {
  await storeSubmission(env, await at(BORDER));
  const before = await tableRows('choices');
  const again = [...(await at(BORDER)).mentors].reverse();
  await storeSubmission(env, {
    ...(await at(BORDER)),
    mentors: [{ id: 'somebody-else', isOpen: true }, ...again],
  });
  expect(await tableRows('choices')).toEqual(before);
});

describe('the first mails and the count of the day', () => {
  const begun = (hasMail: boolean, suspect: boolean): Pick<ToStore, 'begin'> => ({
    begin: async (row) => [
      ...(await beginStatements(env, { ...row, form: 'request', hasMail, suspect }, new Date(BORDER))),
      countStatement(env, { ...row, form: 'request' }, new Date(BORDER)),
    ],
  });
  const mails = async () => (await tableRows('outbox')).map(({ mail }) => mail).sort();

  it('belong to the row that was stored: the same form that comes again adds none, also when it is no longer suspect', async () => {
    await storeSubmission(env, { ...(await at(BORDER)), suspect: true, ...begun(true, true) });
    await storeSubmission(env, { ...(await at(BORDER)), ...begun(true, false) });
    await storeSubmission(env, { ...(await at(BORDER)), bodyHash: 'another', ...begun(true, false) });
    expect(await mails()).toEqual(['coordinator-request']);
    await env.DB.prepare('DELETE FROM outbox').run();
    await storeSubmission(env, { ...(await at(BORDER)), ...begun(true, false) });
    expect(await mails()).toEqual([]);
    expect((await tableRows('counters')).map(({ count }) => count)).toEqual([1]);
  });

  it('are written once when the answer of the database got lost', async () => {
    const lost = failing(1, 'D1_ERROR: Network connection lost.', 'after');
    await storeSubmission(lost, { ...(await at(BORDER)), ...begun(true, false) });
    expect(await mails()).toEqual(['coordinator-request', 'received-request']);
    expect((await tableRows('counters')).map(({ count }) => count)).toEqual([1]);
  });
});

describe('a write that D1 lost', () => {
  it.each(['before', 'after'] as const)(
    'is tried again and gives one row, lost %s it was done',
    async (when) => {
      const stored = await storeSubmission(
        failing(2, 'D1_ERROR: Network connection lost.', when),
        await at(BORDER),
      );
      const [row, ...more] = await tableRows('submissions');
      expect(stored).toEqual({ kind: 'stored', id: row?.['id'], reference: row?.['reference'] });
      expect(more).toEqual([]);
      expect(await tableRows('choices')).toHaveLength(2);
      expect(await tableRows('audit')).toHaveLength(1);
    },
  );

  it('is not tried again when D1 does not say that it may be', async () => {
    await expect(
      storeSubmission(failing(1, 'D1_ERROR: out of memory', 'before'), await at(BORDER)),
    ).rejects.toThrow();
    expect(await tableRows('submissions')).toEqual([]);
  });
});

describe('a reference', () => {
  it('is drawn again when another request has it', async () => {
    const first = await storeSubmission(env, { ...(await at(BORDER)), keys: [crypto.randomUUID()] });
    if (first.kind !== 'stored') throw new Error('not stored');
    vi.spyOn(crypto, 'getRandomValues').mockImplementationOnce((bytes) => {
      if (bytes instanceof Uint8Array) bytes.set(bytesOf(first.reference));
      return bytes;
    });
    const second = await storeSubmission(env, { ...(await at(BORDER)), keys: [crypto.randomUUID()] });
    expect(second).not.toEqual(first);
    expect(await tableRows('submissions')).toHaveLength(2);
  });

  it('can be said on the phone: every third sign is a digit, and none looks like another', () => {
    const drawn = Array.from({ length: 500 }, () => reference.newReference());
    for (const one of drawn)
      expect(one).toMatch(/^(?:[^\WAEIOUYLSBZ\d_]{2}[34679]){2}[^\WAEIOUYLSBZ\d_]{2}$/);
    expect(new Set(drawn).size).toBe(500);
  });
});

const LETTERS = 'CDFGHJKMNPRTVWX';
const DIGITS = '34679';
const bytesOf = (text: string) =>
  Array.from(text, (sign, index) => (index % 3 === 2 ? DIGITS : LETTERS).indexOf(sign));
