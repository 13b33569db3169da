// This covers every route, also one added later: the guards are a line in the route table, and a line is easily
// forgotten.
import { createExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import readme from '../../README.md?raw';
import made from '../../../dist.edge.json?raw';
import wrangler from '../../../wrangler.jsonc?raw';
import { app } from '../../app.ts';
import { useUpMinute } from '../../test/flood.ts';
import { OWN_PAGE, SITE } from '../../test/post-form.ts';
import { DEFAULT_LANGUAGE } from '../portal.ts';
import { MODULE } from '../../test/training-facts.ts';

const FORM = 'application/x-www-form-urlencoded';
const UNSAFE = ['POST', 'PUT', 'PATCH', 'DELETE'];
const paths = [...new Set(app.routes.map(({ path }) => path))].filter((path) => !path.includes('*'));

const HTML = { Accept: 'text/html,application/xhtml+xml' };

const fetchFrom = (path: string, init: RequestInit) =>
  app.fetch(new Request(`${SITE}${path.replaceAll(/:\w+/g, 'x')}`, init), env, createExecutionContext());
const send = (path: string, method: string, headers: Record<string, string>, body = 'x=1') =>
  fetchFrom(path, { method, headers, body });
const { languages } = JSON.parse(made) as {
  languages: Record<string, { addresses: Record<string, string> }>;
};
/** The routes of every language but the first. */
const translated = new Set(
  Object.values(languages)
    .slice(1)
    .flatMap(({ addresses }) => Object.values(addresses))
    .map((address) => address.replaceAll(/\{(\w+)\}/g, ':$1')),
);
/** The routes that take an unsafe method, with it. */
const doors: [string, string][] = [];
for (const path of paths) {
  for (const method of UNSAFE) {
    const { status } = await send(path, method, {});
    if (status !== 405) doors.push([path, method]);
  }
}

it('every route is asked before the static site, which would answer in its place', () => {
  const [, list = ''] = /"run_worker_first": \[([^\]]*)\]/.exec(wrangler) ?? [];
  const [first, ...pastEdge] = [...list.matchAll(/"([^"]+)"/g)].map(([, pattern = '']) => pattern);
  expect(first).toBe('/*');
  expect(paths.length).toBeGreaterThan(15);
  const missed = paths.filter((path) =>
    pastEdge.some((pattern) => path.startsWith(pattern.slice(1).replace('*', ''))),
  );
  expect(missed, 'these pass the edge by, as run_worker_first in wrangler.jsonc says').toEqual([]);
});

it('every route has a row in functions/README.md, by its address in the first language', () => {
  const rows = readme.split('\n').filter((line) => line.startsWith('|'));
  const named = paths
    .filter((path) => !translated.has(path))
    .map((path) => path.replaceAll(/:(\w+)/g, '<$1>').replace(/^\/badges\/.*/, '/badges/…'));
  const missing = named.filter((path) => !rows.some((row) => row.includes(`\`${path}\``)));
  expect(missing, 'add a row for these to "Routes" in functions/README.md').toEqual([]);
});

describe('every address that takes something', () => {
  it('is found by this test', () => {
    expect(doors).toEqual(expect.arrayContaining([['/api/requests', 'POST']]));
    expect(doors.length).toBeGreaterThanOrEqual(7);
  });

  it.each(doors)(
    '%s %s takes nothing from a page of another site, whatever the type',
    async (path, method) => {
      const foreign = [
        { 'Sec-Fetch-Site': 'cross-site' },
        { 'Sec-Fetch-Site': 'same-site', Origin: SITE },
        { 'Sec-Fetch-Site': 'cross-site', Origin: SITE },
        { Origin: 'https://evil.example' },
        { Origin: 'null' },
        {},
      ];
      for (const type of [FORM, 'multipart/form-data; boundary=a', 'application/json; charset=utf-8']) {
        for (const headers of foreign) {
          const { status } = await send(path, method, { 'Content-Type': type, ...headers });
          expect(status, JSON.stringify([type, headers])).toBe(403);
        }
      }
      for (const type of ['text/plain', 'text/html', '']) {
        const { status } = await send(path, method, { 'Content-Type': type, ...OWN_PAGE });
        expect(status, type).toBe(415);
      }
    },
  );

  it.each(doors)('%s %s leads a person who opens it to a page', async (path) => {
    for (const method of ['GET', 'HEAD']) {
      const answer = await fetchFrom(path, { method, headers: HTML });
      expect(answer.status).toBe(303);
      const page = answer.headers.get('Location') ?? '';
      expect(page).toMatch(/^\/(?!api\/)[a-z/-]+\/$/);
      expect((await env.ASSETS.fetch(`${SITE}${page.replace('/x/', `/${MODULE}/`)}`)).status).toBe(200);
    }
  });

  it.each(doors)('%s %s takes at most 64 KB', async (path, method) => {
    const { status } = await send(path, method, { 'Content-Type': FORM, ...OWN_PAGE }, 'a'.repeat(65_537));
    expect(status).toBe(413);
  });
});

describe('a flood from one address', () => {
  // One for all doors: to use up its minute takes 600 calls.
  const address = '2001:db8:0:f::1';
  const headers = { 'Content-Type': FORM, ...OWN_PAGE, 'CF-Connecting-IP': address };

  const posts: [string, string, string][] = doors.map(([path, method]) => [path, method, 'x=1']);
  // A form that is changed again meets the same brake.
  posts.push(['/api/messages', 'POST', 'step=change']);

  it.each(posts)('does not pass %s %s %s', { timeout: 30_000 }, async (path, method, body) => {
    const next = async (): Promise<number> => {
      await useUpMinute(address);
      return (await send(path, method, headers, body)).status;
    };
    // The first few posts of a minute pass without asking.
    await expect.poll(next, { interval: 1, timeout: 20_000 }).toBe(429);
  });
});

describe('what is refused', () => {
  const cases: [number, string, Record<string, string>, string, string][] = [
    [
      403,
      'origin',
      { 'Content-Type': FORM, 'Sec-Fetch-Site': 'cross-site' },
      'x',
      'form-messages.refused.origin',
    ],
    [413, 'size', OWN_PAGE, 'a'.repeat(65_537), 'form-messages.refused.size'],
    [
      415,
      'content-type',
      { ...OWN_PAGE, 'Content-Type': 'text/plain' },
      'x',
      'form-messages.refused.content-type',
    ],
  ];

  it.each(cases)(
    'is a page for a person that says what to do: %i',
    async (status, _, headers, body, text) => {
      const answer = await send('/api/messages', 'POST', { ...headers, ...HTML }, body);
      const page = await answer.text();
      expect([answer.status, answer.headers.get('Content-Type')]).toEqual([
        status,
        expect.stringContaining('text/html') as string,
      ]);
      expect(page).toContain(`<html lang="${DEFAULT_LANGUAGE}"`);
      const reason = /data-reason[^>]*>([^<]*)</.exec(page)?.[1];
      expect(reason).toBe(text);
    },
  );

  it('is a page of the site when a person opens an address that does not exist', async () => {
    for (const path of ['/api/nothing', '/api/training/nothing/check']) {
      const answer = await send(path, 'POST', { 'Content-Type': FORM, ...OWN_PAGE, ...HTML });
      expect([answer.status, answer.headers.get('Content-Type')]).toEqual([
        404,
        expect.stringContaining('text/html') as string,
      ]);
    }
  });

  it.each(cases)('is JSON for a program: %i', async (status, why, headers, body) => {
    const answer = await send('/api/messages', 'POST', headers, body);
    expect([answer.status, await answer.json()]).toEqual([status, { error: why }]);
  });
});
