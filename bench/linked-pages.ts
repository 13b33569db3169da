import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import autocannon from 'autocannon';
import { TEST_SETTINGS } from '../functions/test/settings.ts';
import { root, run } from '../scripts/child.ts';
import { freePort } from '../scripts/edge/port.ts';
import type * as Migrate from '../scripts/edge/migrate.ts';
import type * as Serve from '../scripts/edge/serve.ts';
import { askedNow, linkTo } from '../tests/browser/request-sql.ts';
import { builtRight } from '../tests/built/right-values.ts';
import { cpuOfGroup } from './cpu.ts';
import { median, type Measurement } from './measurement.ts';

const SECONDS = 5;
const CONNECTIONS = 20;
const ROUNDS = 3;
const TOKEN = 'benchBenchBenchBench12';

interface Checkout {
  fixed: string;
  linked: string;
  group: number;
}

/** Serves a built checkout with one request that waits for a mentor, while `use` runs. */
async function withCheckout<Result>(folder: string, use: (site: Checkout) => Promise<Result>) {
  const from = (file: string) => import(pathToFileURL(join(folder, file)).href);
  const { serve } = (await from('scripts/edge/serve.ts')) as typeof Serve;
  const { migrate } = (await from('scripts/edge/migrate.ts')) as typeof Migrate;
  const state = await mkdtemp(join(tmpdir(), 'mentoring-bench-'));
  await migrate(state);
  const site = await serve({
    port: await freePort(),
    state,
    log: '.wrangler/bench.log',
    vars: TEST_SETTINGS,
  });
  try {
    await request(site.url, state);
    const linked = new URL(`/antwoord/?t=${TOKEN}`, site.url).href;
    return await use({ fixed: new URL('/contact/', site.url).href, linked, group: site.group });
  } finally {
    await site.stop();
    await rm(state, { recursive: true, force: true });
  }
}

async function request(url: string, state: string): Promise<void> {
  const right = builtRight('request');
  const mentor = right['mentor1'] ?? '';
  const sent = await fetch(new URL('/api/requests', url), {
    method: 'POST',
    body: new URLSearchParams({ ...right, step: 'send' }),
    headers: { Origin: new URL(url).origin },
    redirect: 'manual',
  });
  if (sent.status !== 303) throw new Error(`the request was answered with ${sent.status}`);
  const sql = [...askedNow(mentor), linkTo('answer', TOKEN, mentor)].join(';');
  const args = ['d1', 'execute', 'DB', '--local', '--persist-to', state, '--command', sql];
  const { code, output } = await run('wrangler', args);
  if (code !== 0) throw new Error(output);
}

interface Visits {
  perSecond: number;
  /** In milliseconds. */
  cpu: number;
}

async function visits(url: string, group: number): Promise<Visits> {
  const before = await cpuOfGroup(group);
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS });
  if (result.non2xx > 0) throw new Error(`${url} did not answer ${result.non2xx} times`);
  return {
    perSecond: result['2xx'] / SECONDS,
    cpu: ((await cpuOfGroup(group)) - before) / result['2xx'],
  };
}

/** A page behind a link against a static page of the same site, in turn. */
async function ofCheckout(folder: string) {
  return withCheckout(folder, async ({ fixed, linked, group }) => {
    const rounds: { fixed: Visits; linked: Visits }[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push({ fixed: await visits(fixed, group), linked: await visits(linked, group) });
    const middle = (pick: (round: { fixed: Visits; linked: Visits }) => number) => median(rounds.map(pick));
    return {
      fixed: { perSecond: middle((one) => one.fixed.perSecond), cpu: middle((one) => one.fixed.cpu) },
      linked: { perSecond: middle((one) => one.linked.perSecond), cpu: middle((one) => one.linked.cpu) },
    };
  });
}

/**
 * Pages behind a link per second and the CPU time of each, against a static file. `BEFORE=<folder>` measures another
 * checkout, with its own packages and build, in the same run.
 */
export async function measure(): Promise<Measurement[]> {
  const ours = await ofCheckout(root);
  const row = (what: string, value: number, unit: string) => ({ what, value, unit });
  const rows = [
    row('pages behind a link', ours.linked.perSecond, 'per second'),
    row('static pages', ours.fixed.perSecond, 'per second'),
    row('CPU of a page behind a link', ours.linked.cpu, 'ms'),
    row('CPU of a static page', ours.fixed.cpu, 'ms'),
    row('CPU of a page behind a link against a static page', ours.linked.cpu / ours.fixed.cpu, 'times'),
  ];
  const folder = process.env['BEFORE'];
  if (folder === undefined) return rows;
  const before = await ofCheckout(folder);
  return [
    ...rows,
    row('before: pages behind a link', before.linked.perSecond, 'per second'),
    row('before: CPU of a page behind a link', before.linked.cpu, 'ms'),
    row('CPU of a page behind a link against before', ours.linked.cpu / before.linked.cpu, 'times'),
  ];
}
