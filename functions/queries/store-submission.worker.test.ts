import { env } from 'cloudflare:workers';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseRequest } from '../../src/domain/intake/request.ts';
import { valuesFrom } from '../../src/domain/intake/values.ts';
import type { Env } from '../env.ts';
import { keysFor } from '../key.ts';
import * as reference from '../reference.ts';
import { RIGHT, rowsOf } from '../test/requests.ts';
import { storeSubmission, type ToStore } from './store-submission.ts';

afterEach(() => vi.restoreAllMocks());

const parsed = parseRequest(valuesFrom(Object.entries(RIGHT)));
if (!parsed.ok) throw new Error('the request of the tests is wrong');
const { answers, reach, mentors } = parsed;
const bodyHash = 'a hash';

const BORDER = 1_000 * 10 * 60 * 1_000;
const at = async (ms: number): Promise<ToStore> => ({
  keys: await keysFor(env, undefined, bodyHash, new Date(ms)),
  form: 'request',
  answers,
  reach,
  mentors,
  bodyHash,
  suspect: false,
  due: { at: new Date(ms), event: 'ask' },
  now: new Date(ms),
  begin: () => Promise.resolve([]),
});

/** A database that fails the first `times` batches with this message, before or after it has done them. */
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
    expect(await rowsOf('submissions')).toHaveLength(1);
    await storeSubmission(env, await at(BORDER + 30 * 60 * 1_000));
    expect(await rowsOf('submissions')).toHaveLength(2);
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
      const [row, ...more] = await rowsOf('submissions');
      expect(stored).toEqual({ kind: 'stored', id: row?.['id'], reference: row?.['reference'] });
      expect(more).toEqual([]);
      expect(await rowsOf('choices')).toHaveLength(2);
      expect(await rowsOf('audit')).toHaveLength(1);
    },
  );

  it('is not tried again when D1 does not say that it may be', async () => {
    await expect(
      storeSubmission(failing(1, 'D1_ERROR: out of memory', 'before'), await at(BORDER)),
    ).rejects.toThrow();
    expect(await rowsOf('submissions')).toEqual([]);
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
    expect(await rowsOf('submissions')).toHaveLength(2);
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
