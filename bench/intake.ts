import { randomInt } from 'node:crypto';
import autocannon from 'autocannon';
import { builtRight } from '../tests/built/right-values.ts';
import { withBareWorker } from './bare-worker.ts';
import { median, type Measurement } from './measurement.ts';
import { withSite } from './site.ts';

const SECONDS = 5;
const CONNECTIONS = 20;
const MANY = 100;
const ROUNDS = 5;

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

/** Stores rows for a while; every request has a key of its own, as a page gives it. */
async function store(url: string, connections: number) {
  const fields = builtRight('request');
  const result = await autocannon({
    url,
    method: 'POST',
    connections,
    duration: SECONDS,
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
  return { perSecond: result['2xx'] / SECONDS, p99: result.latency.p99 };
}

/** Responses per second when reading an address. */
async function reads(url: string): Promise<number> {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS });
  if (result.non2xx > 0) throw new Error(`${url} did not answer ${result.non2xx.toString()} times`);
  return result['2xx'] / SECONDS;
}

/**
 * The intake with guards, sealing, outbox and links against a Worker that only inserts one row, in turn within one run.
 */
export async function measure(): Promise<Measurement[]> {
  return withSite((site) =>
    withBareWorker({ script: BARE, create: TABLE }, async (bare) => {
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
        row('requests against bare rows', ratio, 'times'),
        row('p99 of the bare Worker at 100 connections', many.bare.p99, 'ms'),
        row('p99 of a request at 100 connections', many.ours.p99, 'ms'),
        row('reads of a static file', fixed, 'per second'),
        row('reads of the availability', room, 'per second'),
        row('availability against a static file', room / fixed, 'times'),
      ];
    }),
  );
}
