import { env } from 'cloudflare:workers';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseRequest } from '../../src/domain/intake/request.ts';
import { valuesFrom } from '../../src/domain/intake/values.ts';
import { hashOf, keysFor } from '../key.ts';
import * as reference from '../reference.ts';
import { RIGHT, rowsOf } from '../test/requests.ts';
import { storeRequest } from './store-request.ts';

afterEach(() => vi.restoreAllMocks());

const parsed = parseRequest(valuesFrom(Object.entries(RIGHT)));
if (!parsed.ok) throw new Error('the request of the tests is wrong');
const { request } = parsed;
const bodyHash = await hashOf(JSON.stringify(request));

const BORDER = 1_000 * 10 * 60 * 1_000;
const at = async (ms: number) => ({
  keys: await keysFor(undefined, bodyHash, ms),
  request,
  bodyHash,
  suspect: false,
  now: new Date(ms).toISOString(),
});

/** A database that fails the first `times` batches with this message, before or after it has done them. */
function failing(times: number, message: string, when: 'before' | 'after'): D1Database {
  let left = times;
  return new Proxy(env.DB, {
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
}

describe('a request without a key', () => {
  it('is the same one on both sides of a border of ten minutes, and another one later', async () => {
    const first = await storeRequest(env.DB, await at(BORDER - 1));
    expect(await storeRequest(env.DB, await at(BORDER + 1))).toEqual(first);
    expect(await rowsOf('requests')).toHaveLength(1);
    await storeRequest(env.DB, await at(BORDER + 30 * 60 * 1_000));
    expect(await rowsOf('requests')).toHaveLength(2);
  });
});

describe('a write that D1 lost', () => {
  it.each(['before', 'after'] as const)(
    'is tried again and gives one row, lost %s it was done',
    async (when) => {
      const stored = await storeRequest(
        failing(2, 'D1_ERROR: Network connection lost.', when),
        await at(BORDER),
      );
      const [row, ...more] = await rowsOf('requests');
      expect(stored).toEqual({ kind: 'stored', reference: row?.['reference'] });
      expect(more).toEqual([]);
      expect(await rowsOf('request_choices')).toHaveLength(2);
      expect(await rowsOf('audit')).toHaveLength(1);
    },
  );

  it('is not tried again when D1 does not say that it may be', async () => {
    await expect(
      storeRequest(failing(1, 'D1_ERROR: out of memory', 'before'), await at(BORDER)),
    ).rejects.toThrow();
    expect(await rowsOf('requests')).toEqual([]);
  });
});

describe('a reference', () => {
  it('is drawn again when another request has it', async () => {
    const first = await storeRequest(env.DB, { ...(await at(BORDER)), keys: [crypto.randomUUID()] });
    if (first.kind !== 'stored') throw new Error('not stored');
    vi.spyOn(crypto, 'getRandomValues').mockImplementationOnce((bytes) => {
      if (bytes instanceof Uint8Array) bytes.set(bytesOf(first.reference));
      return bytes;
    });
    const second = await storeRequest(env.DB, { ...(await at(BORDER)), keys: [crypto.randomUUID()] });
    expect(second).not.toEqual(first);
    expect(await rowsOf('requests')).toHaveLength(2);
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
