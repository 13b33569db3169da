import { env } from 'cloudflare:workers';
import { beforeEach, expect, inject, it, vi } from 'vitest';
import type { Env } from './env.ts';
import { seal } from './privacy/keys/seal.ts';
import { atNight, eraseAtNight, everyMinute } from './schedule.ts';
import { takeStatements } from './test/d1-rules.ts';
import { tableRows } from './test/post-form.ts';
import { addSubmission } from './test/submissions.ts';

const edge: Env = env;
/** What the platform allows in one run, of D1 and of KV: no page says how a batch counts, so each statement in it does. */
const MOST = 1000;
const DAY_MS = 24 * 60 * 60 * 1000;
const start = new Date('2026-11-01T09:00:00Z');
const night = new Date('2026-12-29T02:30:00Z');
const MENTORS = 600;
const ENDED = 300;

/** The environment of the tests, in which each call of the store outside counts. */
function counted(): { env: Env; calls: () => number } {
  let calls = 0;
  const ERASED = new Proxy(edge.ERASED, {
    get: (store, name: keyof KVNamespace) => {
      const method = Reflect.get(store, name, store) as (...given: unknown[]) => unknown;
      return (...given: unknown[]) => {
        calls += 1;
        return method.apply(store, given);
      };
    },
  });
  return { env: { ...edge, ERASED }, calls: () => calls };
}

const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);

/** Mentors whose address lies under an older key and who confirmed nothing for weeks. */
async function addMentors(count: number): Promise<void> {
  const rows = await Promise.all(
    numbers(count).map(async (number) => {
      const id = `mentor-${number}`;
      return {
        id,
        address: await seal(
          edge,
          { table: 'mentors', row: id, column: 'address' },
          `${id}@example.org`,
          start,
        ),
      };
    }),
  );
  await env.DB.prepare(
    `INSERT INTO mentors (id, address, person, places, confirmed_at, created_at)
     SELECT value ->> 'id', value ->> 'address', 'old ' || (value ->> 'id'), 2, ?2, ?2 FROM json_each(?1)`,
  )
    .bind(JSON.stringify(rows), start.toISOString())
    .run();
}

/** Requests that ended long ago, by copies of one. */
async function addEnded(): Promise<void> {
  await addSubmission('ended', start);
  await env.DB.prepare(
    `INSERT INTO submissions (id, form, reference, created_at, state, since, person, answers, body_hash, suspect)
     SELECT s.id || value, form, reference || value, created_at, 'withdrawn', since, person, answers, body_hash, 0
     FROM submissions AS s, json_each(?1)`,
  )
    .bind(JSON.stringify(numbers(ENDED)))
    .run();
  await env.DB.exec("DELETE FROM submissions WHERE id = 'ended'");
}

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

it('a full night stays below what the platform allows in each run', async () => {
  await addMentors(MENTORS);
  await addEnded();
  const { env: counting, calls } = counted();
  takeStatements();
  await eraseAtNight(counting, night);
  const erasing = { statements: takeStatements(), calls: calls() };
  expect(await tableRows('submissions')).toEqual([]);
  await atNight(counting, night);
  const rest = { statements: takeStatements(), calls: calls() - erasing.calls };
  expect((await tableRows('outbox')).length).toBe(500);
  expect((await tableRows('mentors')).filter(({ person }) => String(person).startsWith('old '))).toHaveLength(
    100,
  );
  for (const { statements, calls: outside } of [erasing, rest]) {
    expect(statements).toBeGreaterThan(10);
    expect(statements).toBeLessThan(MOST);
    expect(outside).toBeLessThan(MOST);
  }
});

it('a full minute stays below it too', async () => {
  await addMentors(3);
  const mentors = ['mentor-1', 'mentor-2'];
  for (const number of numbers(25)) await addSubmission(`s${number}`, start, { mentors });
  takeStatements();
  const withServer = { ...edge, MAIL_URL: `smtp://localhost:${inject('mailPorts').plain}?tls=none` };
  await everyMinute(withServer, new Date(start.getTime() + DAY_MS));
  const statements = takeStatements();
  expect((await tableRows('submissions')).filter(({ state }) => state === 'sent')).toHaveLength(5);
  expect(statements).toBeGreaterThan(300);
  expect(statements).toBeLessThan(MOST);
});
