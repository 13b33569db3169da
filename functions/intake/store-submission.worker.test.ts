import { env } from 'cloudflare:workers';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { requestForm } from '../../src/domain/intake/request-form.ts';
import { valuesFrom } from '../../src/domain/intake/values.ts';
import type { Env } from '../env.ts';
import { keysFor } from './idempotency-keys.ts';
import { beginStatements } from '../requests/begin.ts';
import * as reference from './reference.ts';
import { RIGHT, tableRows } from '../test/post-form.ts';
import { countStatement } from '../database/counters.ts';
import { DEFAULT_LANGUAGE } from '../platform/portal.ts';
import { storeSubmission, type ToStore } from './store-submission.ts';
import { numberingPlan } from '../platform/portal.ts';

afterEach(() => vi.restoreAllMocks());

const parsed = requestForm.parse(valuesFrom(Object.entries(RIGHT)), numberingPlan);
if (!parsed.ok) throw new Error('the request of the tests is wrong');
const { answers, reach, mentors } = parsed;
const bodyHashes = ['a hash'];

const BORDER = 1_000 * 10 * 60 * 1_000;
const at = async (ms: number): Promise<ToStore> => ({
  keys: await keysFor(env, undefined, bodyHashes, new Date(ms)),
  form: 'request',
  answers,
  reach,
  mentors: mentors.map((id) => ({ id, isOpen: true })),
  programme: 'thuiszorg',
  joins: false,
  bodyHashes,
  language: DEFAULT_LANGUAGE,
  suspect: false,
  due: { at: new Date(ms), event: 'ask' },
  now: new Date(ms),
  erasures: 0,
  perDay: 100,
  trustedPerDay: 100,
  reference: reference.newReference(),
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
    const first = await storeSubmission(env, await at(BORDER - 1), []);
    expect(await storeSubmission(env, await at(BORDER + 1), [])).toEqual({ ...first, isNew: false });
    expect(await tableRows('submissions')).toHaveLength(1);
    await storeSubmission(env, await at(BORDER + 30 * 60 * 1_000), []);
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
    expect(await storeSubmission(env, { ...(await at(noon)), ...change }, [])).toMatchObject(kind);
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
    expect(await storeSubmission(env, { ...(await at(noon)), mentors: chosen }, [])).toMatchObject(kind);
  });

  it('leads a person who asks the same again to the request that runs, and nobody else there', async () => {
    const stored = await storeSubmission(env, await at(noon), []);
    const again = { ...(await at(noon + 1)), keys: ['another'], bodyHashes: ['another'] };
    const { id, reference: known } = stored as { id: string; reference: string };
    expect(await storeSubmission(env, { ...again, joins: true }, [])).toEqual({
      kind: 'joined',
      id,
      reference: known,
    });
    expect(await storeSubmission(env, { ...again, perDay: 0 }, [])).toEqual({ kind: 'held' });
  });

  it('does not hold back what is stored already: its answer may have got lost', async () => {
    const stored = await storeSubmission(env, await at(noon), []);
    await add(first.id, '2026-12-24');
    expect(await storeSubmission(env, { ...(await at(noon)), perDay: 0 }, [])).toEqual({
      ...stored,
      isNew: false,
    });
    expect(
      await storeSubmission(env, { ...(await at(noon)), perDay: 0, bodyHashes: ['another'] }, []),
    ).toEqual({
      kind: 'reused',
    });
    expect(await tableRows('submissions')).toHaveLength(1);
  });
});

it('a submission that comes again adds no mentors to the one that is stored', async () => {
  await storeSubmission(env, await at(BORDER), []);
  const before = await tableRows('choices');
  const again = [...(await at(BORDER)).mentors].reverse();
  await storeSubmission(
    env,
    {
      ...(await at(BORDER)),
      mentors: [{ id: 'somebody-else', isOpen: true }, ...again],
    },
    [],
  );
  expect(await tableRows('choices')).toEqual(before);
});

describe('the first mails and the count of the day', () => {
  async function storeBegun(edge: Env, more: Partial<ToStore> = {}) {
    const submission = { ...(await at(BORDER)), ...more };
    const { programme, reference } = submission;
    const row = { id: submission.keys[0] ?? '', reference, programme, form: 'request' };
    return storeSubmission(edge, submission, [
      ...(await beginStatements(edge, { ...row, hasMail: true }, new Date(BORDER))),
      countStatement(edge, row, new Date(BORDER)),
    ]);
  }
  const mails = async () => (await tableRows('outbox')).map(({ mail }) => mail).sort();

  it('belong to the row that was stored: the same form that comes again adds none, also when it is no longer suspect', async () => {
    await storeBegun(env, { suspect: true });
    await storeBegun(env);
    await storeBegun(env, { bodyHashes: ['another'] });
    expect(await mails()).toEqual(['coordinator-request']);
    await env.DB.prepare('DELETE FROM outbox').run();
    await storeBegun(env);
    expect(await mails()).toEqual([]);
    expect((await tableRows('counters')).map(({ count }) => count)).toEqual([1]);
  });

  it('are written once when the answer of the database got lost', async () => {
    const lost = failing(1, 'D1_ERROR: Network connection lost.', 'after');
    await storeBegun(lost);
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
        [],
      );
      const [row, ...more] = await tableRows('submissions');
      expect(stored).toEqual({ kind: 'stored', id: row?.['id'], reference: row?.['reference'], isNew: true });
      expect(more).toEqual([]);
      expect(await tableRows('choices')).toHaveLength(2);
      expect(await tableRows('audit')).toHaveLength(1);
    },
  );

  it('is not tried again when D1 does not say that it may be', async () => {
    await expect(
      storeSubmission(failing(1, 'D1_ERROR: out of memory', 'before'), await at(BORDER), []),
    ).rejects.toThrow();
    expect(await tableRows('submissions')).toEqual([]);
  });
});

describe('a reference', () => {
  it('that another request has stores nothing', async () => {
    const first = { ...(await at(BORDER)), keys: [crypto.randomUUID()] };
    await storeSubmission(env, first, []);
    const second = { ...first, keys: [crypto.randomUUID()] };
    expect(await storeSubmission(env, second, [])).toEqual({ kind: 'same-reference' });
    expect(await tableRows('submissions')).toHaveLength(1);
    expect(await tableRows('audit')).toHaveLength(1);
  });

  it('can be said on the phone: every third sign is a digit, and none looks like another', () => {
    const drawn = Array.from({ length: 500 }, () => reference.newReference());
    for (const one of drawn)
      expect(one).toMatch(/^(?:[^\WAEIOUYLSBZ\d_]{2}[34679]){2}[^\WAEIOUYLSBZ\d_]{2}$/);
    expect(new Set(drawn).size).toBe(500);
  });
});
