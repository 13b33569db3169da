import { spawn } from 'node:child_process';
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

/** A Worker that does nothing but insert one row: the most that this machine can do here. */
const BARE = `export default {
  async fetch(request, env) {
    const body = await request.text();
    await env.DB.prepare('INSERT INTO rows (id, body) VALUES (?1, ?2)').bind(crypto.randomUUID(), body).run();
    return new Response(null, { status: 201 });
  },
};`;

/** Rows stored per second; every request has a key of its own, as a page gives it. */
async function perSecond(url: string): Promise<number> {
  const result = await autocannon({
    url,
    method: 'POST',
    connections: CONNECTIONS,
    duration: SECONDS,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'application/json',
      'sec-fetch-site': 'same-origin',
    },
    setupClient(client) {
      const next = () => {
        client.setBody(new URLSearchParams({ ...fields, id: crypto.randomUUID() }).toString());
      };
      next();
      client.on('response', next);
    },
  });
  if (result.non2xx > 0) throw new Error(`${result.non2xx.toString()} requests were not stored`);
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

/** The intake with all its guards against a Worker that only inserts one row, by turns in one run. */
export async function measure(): Promise<Measurement[]> {
  return withSite((site) =>
    withBare(async (bare) => {
      const rates = { ours: [] as number[], bare: [] as number[] };
      for (let round = 0; round < ROUNDS; round += 1) {
        rates.bare.push(await perSecond(bare));
        rates.ours.push(await perSecond(new URL('/api/requests', site).href));
      }
      const ratio = median(rates.ours) / median(rates.bare);
      return [
        { what: 'rows by the bare Worker', value: median(rates.bare), unit: 'per second' },
        { what: 'requests stored', value: median(rates.ours), unit: 'per second' },
        {
          what: 'requests against bare rows',
          value: ratio,
          unit: 'times',
          goal: atLeast(ratio, 0.6, 'times'),
        },
      ];
    }),
  );
}
