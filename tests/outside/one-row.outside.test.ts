// One key is one row, however many posts come with it; and a database that is busy says so and gives the form back.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { Served } from '../../scripts/edge/serve.ts';
import { t } from '../built/words.ts';
import { openDatabase } from '../browser/embedded-database.ts';
import { RIGHT, send } from './right.ts';
import { startRuntime } from './start-runtime.ts';
import { storedReferences } from './stored.ts';

const TYPED = 'Hoe zeg ik nee tegen een extra dienst?';
let state: string;
let site: Served;

beforeAll(async () => {
  state = await mkdtemp(join(tmpdir(), 'mentoring-one-'));
  await cp(inject('emptyState'), state, { recursive: true });
  site = await startRuntime(state, '.wrangler/one.log');
});
afterAll(async () => {
  await site.stop();
  await rm(state, { recursive: true, force: true });
});

const right = (id: string) => ({ ...RIGHT['/api/requests'], question: TYPED, id });

it('a database that another process keeps busy says so and gives the form back; what was typed is stored when it is free', async () => {
  const id = crypto.randomUUID();
  const first = await send(site.url, '/api/requests', right(crypto.randomUUID()));
  // The first form may still be sending its mail.
  const other = openDatabase(state);
  other.exec('BEGIN IMMEDIATE');
  try {
    const answer = await fetch(new URL('/api/requests', site.url), {
      method: 'POST',
      body: new URLSearchParams({ ...right(id), step: 'send' }),
      headers: { 'Sec-Fetch-Site': 'same-origin', Accept: 'text/html' },
      redirect: 'manual',
    });
    const page = await answer.text();
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(page.includes(TYPED)).toBe(true);
    expect(page.includes(`value="${id}"`)).toBe(true);
    expect(page.includes(t('form-messages.unavailable'))).toBe(true);
  } finally {
    other.exec('ROLLBACK');
    other.close();
  }
  const second = await send(site.url, '/api/requests', right(id));
  expect([first, second].every((reference) => reference !== undefined)).toBe(true);
});

it('50 posts at once with one key are one row, and all say the same reference', async () => {
  const id = crypto.randomUUID();
  const said = await Promise.all(
    Array.from({ length: 50 }, () => send(site.url, '/api/requests', right(id))),
  );
  expect(new Set(said).size).toBe(1);
  await site.stop();
  const stored = storedReferences(state);
  expect(said[0]).toBeDefined();
  expect(stored.filter((reference) => reference === said[0])).toHaveLength(1);
  expect(new Set(stored).size).toBe(stored.length);
});
