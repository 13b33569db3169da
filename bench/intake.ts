import { randomInt } from 'node:crypto';
import autocannon from 'autocannon';
import { builtRight } from '../tests/built/right-values.ts';
import { withBareWorker } from './bare-worker.ts';
import { cpuOfGroup } from './cpu.ts';
import { median, type Measurement } from './measurement.ts';
import { withSite } from './site.ts';

const CONNECTIONS = 20;
const MANY = 100;
const ROUNDS = 5;
/** Stored in a round: a number, and no time, so that a busy machine measures as much. */
const FORMS = 400;

const HEADERS = {
  'content-type': 'application/x-www-form-urlencoded',
  accept: 'application/json',
  'sec-fetch-site': 'same-origin',
};

/** A Worker that only inserts one row: the upper bound of this machine. */
const BARE = `export default {
  async fetch(request, env) {
    const body = await request.text();
    await env.DB.prepare('INSERT INTO rows (id, body) VALUES (?1, ?2)').bind(crypto.randomUUID(), body).run();
    return new Response(null, { status: 201 });
  },
};`;

const TABLE = 'CREATE TABLE rows (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT';

interface Target {
  url: string;
  group: number;
}

/** Stores rows; every request has a key of its own, as a page gives it. */
async function store({ url, group }: Target, connections: number) {
  const before = await cpuOfGroup(group);
  const fields = builtRight('request');
  const result = await autocannon({
    url,
    method: 'POST',
    connections,
    amount: FORMS,
    setupClient(client) {
      const next = () => {
        const id = crypto.randomUUID();
        const sent = { ...fields, step: 'send', id, email: `${id}@example.org` };
        // From another network each time: a single one would measure the rate limit.
        const network = `2001:db8:${randomInt(2 ** 16).toString(16)}:${randomInt(2 ** 16).toString(16)}::1`;
        client.setHeadersAndBody(
          { ...HEADERS, 'cf-connecting-ip': network },
          new URLSearchParams(sent).toString(),
        );
      };
      next();
      client.on('response', next);
    },
  });
  if (result.non2xx > 0) throw new Error(`${result.non2xx.toString()} requests were not stored`);
  const cpu = ((await cpuOfGroup(group)) - before) / FORMS;
  return { perSecond: FORMS / result.duration, p99: result.latency.p99, cpu };
}

type Stored = Awaited<ReturnType<typeof store>>;

/** What reading an address takes of the processor. */
async function read({ url, group }: Target): Promise<number> {
  const before = await cpuOfGroup(group);
  const result = await autocannon({ url, connections: CONNECTIONS, amount: FORMS });
  if (result.non2xx > 0) throw new Error(`${url} did not answer ${result.non2xx.toString()} times`);
  return ((await cpuOfGroup(group)) - before) / FORMS;
}

/**
 * The intake with guards, sealing, outbox and links against a Worker that only inserts one row, in turn within one run. The
 * ratio is that of the processor time of a row, which the rest of the machine does not change.
 */
export async function measure(): Promise<Measurement[]> {
  return withSite((site, siteGroup) =>
    withBareWorker({ script: BARE, create: TABLE }, async (bareUrl, bareGroup) => {
      const ours = { url: new URL('/api/requests', site).href, group: siteGroup };
      const bare = { url: bareUrl, group: bareGroup };
      // What both do for the first time only.
      for (const one of [bare, ours]) await store(one, CONNECTIONS);
      const rounds: { ours: Stored; bare: Stored }[] = [];
      for (let round = 0; round < ROUNDS; round += 1)
        rounds.push({ bare: await store(bare, CONNECTIONS), ours: await store(ours, CONNECTIONS) });
      const many = { bare: await store(bare, MANY), ours: await store(ours, MANY) };
      const files: { fixed: number; room: number }[] = [];
      for (let round = 0; round < ROUNDS; round += 1)
        files.push({
          fixed: await read({ ...ours, url: new URL('/data/mentors.json', site).href }),
          room: await read({ ...ours, url: new URL('/api/availability', site).href }),
        });
      const middle = (pick: (round: { ours: Stored; bare: Stored }) => number) => median(rounds.map(pick));
      const row = (what: string, value: number, unit: string) => ({ what, value, unit });
      const medians = {
        bare: middle((one) => one.bare.perSecond),
        ours: middle((one) => one.ours.perSecond),
        bareCpu: middle((one) => one.bare.cpu),
        oursCpu: middle((one) => one.ours.cpu),
        ratio: middle((one) => one.bare.cpu / one.ours.cpu),
      };
      return [
        row('rows by the bare Worker', medians.bare, 'per second'),
        row('requests stored', medians.ours, 'per second'),
        row('CPU of a row by the bare Worker', medians.bareCpu, 'ms'),
        row('CPU of a request', medians.oursCpu, 'ms'),
        row('CPU of a bare row against a request', medians.ratio, 'times'),
        row('p99 of the bare Worker at 100 connections', many.bare.p99, 'ms'),
        row('p99 of a request at 100 connections', many.ours.p99, 'ms'),
        row(
          'CPU of the availability against a static file',
          median(files.map((one) => one.room / one.fixed)),
          'times',
        ),
      ];
    }),
  );
}
