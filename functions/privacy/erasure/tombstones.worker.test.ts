import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { findRestored, readTombstones, recordErasure } from './tombstones.ts';

const AT = '2026-11-23T09:00:00.000Z';

it('every erasure that is kept is read, also when the store gives them in parts', async () => {
  const part = (name: string) => [{ name, metadata: { at: AT } }];
  const ERASED = new Proxy(env.ERASED, {
    get: () => (asked?: { cursor?: string | null }) =>
      Promise.resolve(
        asked?.cursor === 'next'
          ? { keys: part('ab.two'), list_complete: true }
          : { keys: part('ab.one'), list_complete: false, cursor: 'next' },
      ),
  });
  expect((await readTombstones({ ERASED })).map(({ name }) => name)).toEqual(['ab.one', 'ab.two']);
});

it('a row that was not erased is not taken for one, also when it does not say when it was made', async () => {
  const row = (id: string) => ({ table: 'mentors', id, made: '' }) as const;
  await recordErasure(env, row('erased'), new Date(AT), 30);
  expect(await findRestored(env, [row('erased'), row('there')])).toEqual([row('erased')]);
});
