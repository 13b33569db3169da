import { env, exports } from 'cloudflare:workers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fromAnswer } from '../../src/domain/availability/availability-answer.ts';
import { keptAt, roomCache } from './availability.ts';
import { setMentor } from './mentors.ts';
import { addMentor, everything } from '../test/submissions.ts';
import { SITE } from '../test/post-form.ts';
import { timeZone } from '../platform/portal.ts';

const MENTOR = 'amina-el-idrissi';
const TOO_BIG = 60_000;

const ask = (headers: Record<string, string> = {}, method = 'GET', query = '') =>
  exports.default.fetch(`${SITE}/api/availability${query}`, { method, headers });
/** As after a minute. */
const forget = async () => (await roomCache()).delete(keptAt(SITE));

beforeEach(forget);

async function compressed(text: string): Promise<number> {
  const stream = new Response(text).body!.pipeThrough(new CompressionStream('gzip'));
  return (await new Response(stream).arrayBuffer()).byteLength;
}

describe('GET /api/availability', () => {
  it('says the room of every mentor in the database, and of nobody else', async () => {
    expect(fromAnswer(await (await ask()).json())).toEqual({});
    await forget();
    const now = new Date();
    await addMentor(MENTOR, 2, now);
    await addMentor('jeroen-de-vries', 0, now);
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now);
    expect(fromAnswer(await (await ask()).json())).toEqual({
      [MENTOR]: { capacity: 2, places: 2, open: true, confirmed: day },
      'jeroen-de-vries': { capacity: 0, places: 0, open: true, confirmed: day },
    });
  });

  it('can be kept for a minute, and after that is asked for by its ETag', async () => {
    await addMentor(MENTOR, 2, new Date());
    const first = await ask();
    const etag = first.headers.get('ETag') ?? '';
    expect(first.headers.get('Cache-Control')).toBe('public, max-age=60');
    expect(first.headers.get('Content-Type')).toContain('application/json');
    expect(etag).toMatch(/^"[\da-f]{40}"$/);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await ask({ 'If-None-Match': known });
      expect(again.status, known).toBe(304);
      expect(await again.text()).toBe('');
      expect(again.headers.get('ETag')).toBe(etag);
      expect(again.headers.get('Cache-Control')).toBe('public, max-age=60');
    }
    await env.DB.prepare('UPDATE mentors SET places = 1').run();
    await forget();
    const changed = await ask({ 'If-None-Match': etag });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('ETag')).not.toBe(etag);
  });

  it('asks the database once a minute, however it is asked', async () => {
    await addMentor(MENTOR, 2, new Date());
    const asked = vi.spyOn(env.DB, 'prepare');
    const first = await (await ask()).text();
    const perAnswer = asked.mock.calls.length;
    expect(perAnswer).toBe(2);
    for (const [method, query] of [
      ['GET', ''],
      ['HEAD', ''],
      ['GET', '?x=1'],
      ['HEAD', '?x=2'],
    ] as const)
      expect((await ask({ 'Cache-Control': 'no-cache' }, method, query)).status).toBe(200);
    expect(await (await ask()).text()).toBe(first);
    expect(asked.mock.calls).toHaveLength(perAnswer);
    await forget();
    await ask();
    expect(asked.mock.calls).toHaveLength(2 * perAnswer);
    asked.mockRestore();
  });

  it('only reads, and takes no other method', async () => {
    await addMentor(MENTOR, 2, new Date());
    const before = await everything();
    expect((await ask({}, 'HEAD')).status).toBe(200);
    for (const method of ['POST', 'PUT', 'DELETE']) expect((await ask({}, method)).status).toBe(405);
    expect(await everything()).toEqual(before);
  });

  it('holds no address and nothing made of one', async () => {
    const address = 'amina@example.org';
    await setMentor(env, { id: MENTOR, address, places: 2, now: new Date() });
    const answer = await ask();
    const said = JSON.stringify([...answer.headers]) + (await answer.text());
    const row = await env.DB.prepare('SELECT address, person FROM mentors').first<Record<string, string>>();
    for (const secret of [address, '@', row!['address']!, row!['person']!]) {
      expect(said).not.toContain(secret);
    }
  });

  it('is under 60 kB compressed with 10,000 mentors whose names differ', async () => {
    const first = ['amina', 'jeroen', 'sanne', 'fatma', 'piotr', 'oksana', 'linh', 'kofi', 'joris', 'esther'];
    const parts = [
      'ba',
      'do',
      'ke',
      'li',
      'mo',
      'ra',
      'se',
      'ti',
      'vu',
      'wij',
      'zan',
      'huis',
      'berg',
      'stra',
    ];
    // A simple generator of its own: the same names at every run.
    let seed = 1;
    const pick = <Item>(all: readonly Item[]) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return all[seed % all.length]!;
    };
    const ids = new Set<string>();
    while (ids.size < 10_000) {
      const between = pick(['', '', '', 'van-', 'de-', 'van-der-']);
      ids.add(`${pick(first)}${pick(parts)}-${between}${pick(parts)}${pick(parts)}${pick(parts)}`);
    }
    const rows = [...ids].map((id) => {
      const daysAgo = pick([1, 3, 5, 8, 13, 21, 27]) * pick([1, 1, 1, 2, 3]);
      const at = new Date(Date.now() - daysAgo * 24 * 60 * 60 * 1000).toISOString();
      return { id, places: pick([1, 2, 2, 3, 4]), paused: pick([null, null, null, null, '2099-01-01']), at };
    });
    await env.DB.prepare(
      `INSERT INTO mentors (id, address, person, places, paused_until, confirmed_at)
       SELECT value ->> 'id', 'sealed', 'person', value ->> 'places', value ->> 'paused', value ->> 'at'
       FROM json_each(?1)`,
    )
      .bind(JSON.stringify(rows))
      .run();
    const text = await (await ask()).text();
    expect(Object.keys(fromAnswer(JSON.parse(text)))).toHaveLength(10_000);
    expect(await compressed(text)).toBeLessThan(TOO_BIG);
  });
});
