import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { root } from '../scripts/child.ts';
import { freePort } from '../scripts/edge/port.ts';
import { atLeast, median, type Measurement } from './measurement.ts';
import { withSite } from './site.ts';

const SECONDS = 5;
const CONNECTIONS = 20;
const MANY = 100;
const ROUNDS = 3;

const fields = {
  mentor1: 'amina-el-idrissi',
  question: 'Hoe zeg ik nee tegen een extra dienst?',
  name: 'Sanne de Wit',
  organisation: 'Voorbeeld Thuiszorg',
  reach: 'email',
  email: 'sanne@example.org',
  step: 'send',
};

const HEADERS = {
  'content-type': 'application/x-www-form-urlencoded',
  accept: 'application/json',
  'sec-fetch-site': 'same-origin',
};

/** A Worker that does nothing but insert one row: the most that this machine can do here. */
const BARE = `export default {
  async fetch(request, env) {
    const body = await request.text();
    await env.DB.prepare('INSERT INTO rows (id, body) VALUES (?1, ?2)').bind(crypto.randomUUID(), body).run();
    return new Response(null, { status: 201 });
  },
};`;

/** Stores rows for a while; every request has a key of its own, as a page gives it. */
async function store(url: string, connections: number) {
  const result = await autocannon({
    url,
    method: 'POST',
    connections,
    duration: SECONDS,
    setupClient(client) {
      const next = () => {
        const body = new URLSearchParams({ ...fields, id: crypto.randomUUID() }).toString();
        // From somebody else each time: one address alone would measure the brake on floods.
        client.setHeadersAndBody(
          { ...HEADERS, 'cf-connecting-ip': `2001:db8::${randomInt(2 ** 31).toString()}` },
          body,
        );
      };
      next();
      client.on('response', next);
    },
  });
  if (result.non2xx > 0) throw new Error(`${result.non2xx.toString()} requests were not stored`);
  return { perSecond: result['2xx'] / SECONDS, p99: result.latency.p99 };
}

/** Answers per second to reading an address. */
async function reads(url: string): Promise<number> {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS });
  if (result.non2xx > 0) throw new Error(`${url} did not answer ${result.non2xx.toString()} times`);
  return result['2xx'] / SECONDS;
}

async function withBare<Result>(use: (url: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'mentoring-bare-'));
  const port = await freePort();
  writeFileSync(join(folder, 'worker.js'), BARE);
  writeFileSync(
    join(folder, 'wrangler.json'),
    JSON.stringify({
      name: 'bare',
      main: 'worker.js',
      compatibility_date: '2026-10-01',
      d1_databases: [
        { binding: 'DB', database_name: 'bare', database_id: 'bare', migrations_dir: 'migrations' },
      ],
    }),
  );
  const wrangler = join(root, 'node_modules/.bin/wrangler');
  const env = { ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false' };
  const create = 'CREATE TABLE rows (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT';
  await done(spawn(wrangler, ['d1', 'execute', 'DB', '--local', '--command', create], { cwd: folder, env }));
  const server = spawn(wrangler, ['dev', '--port', port.toString(), '--ip', '127.0.0.1'], {
    cwd: folder,
    env,
    detached: true,
  });
  const url = `http://127.0.0.1:${port.toString()}/`;
  try {
    await ready(url);
    return await use(url);
  } finally {
    if (server.pid !== undefined) process.kill(-server.pid, 'SIGTERM');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function done(child: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`the bare Worker could not be prepared (${String(code)})`));
    });
  });
}

async function ready(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await fetch(url, { method: 'POST', body: 'x' }).catch(() => undefined);
    if (answer?.status === 201) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the bare Worker did not start');
}

/** The intake with guards, sealing, outbox and links against a Worker that only inserts one row, by turns in one run. */
export async function measure(): Promise<Measurement[]> {
  return withSite((site) =>
    withBare(async (bare) => {
      const requests = new URL('/api/requests', site).href;
      const rates = { ours: [] as number[], bare: [] as number[] };
      for (let round = 0; round < ROUNDS; round += 1) {
        rates.bare.push((await store(bare, CONNECTIONS)).perSecond);
        rates.ours.push((await store(requests, CONNECTIONS)).perSecond);
      }
      const ratio = median(rates.ours) / median(rates.bare);
      const many = { bare: await store(bare, MANY), ours: await store(requests, MANY) };
      const fixed = await reads(new URL('/data/mentors.json', site).href);
      const room = await reads(new URL('/api/availability', site).href);
      const row = (what: string, value: number, unit: string) => ({ what, value, unit });
      return [
        row('rows by the bare Worker', median(rates.bare), 'per second'),
        row('requests stored', median(rates.ours), 'per second'),
        {
          ...row('requests against bare rows', ratio, 'times'),
          goal: atLeast(ratio, 0.5, 'times'),
        },
        row('p99 of the bare Worker at 100 connections', many.bare.p99, 'ms'),
        row('p99 of a request at 100 connections', many.ours.p99, 'ms'),
        row('reads of a static file', fixed, 'per second'),
        row('reads of the availability', room, 'per second'),
        row('availability against a static file', room / fixed, 'times'),
      ];
    }),
  );
}
