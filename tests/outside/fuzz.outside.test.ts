// Whatever comes in, the edge responds in time, never with a server error, and does not leak memory.
import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { freePort } from '../../scripts/edge/port.ts';
import type { Served } from '../../scripts/edge/serve.ts';
import { FORMS } from '../../src/domain/intake/forms.ts';
import { LINK_PAGES, LINK_PURPOSES } from '../../src/domain/links/link-pages.ts';
import { addressIn, type AddressName } from '../../src/domain/texts/addresses.ts';
import { seededNumbers } from '../../scripts/seeded-numbers.ts';
import { openDatabase } from '../browser/embedded-database.ts';
import { askedNow, linkTo } from '../browser/request-sql.ts';
import { builtTexts } from '../built/built-data.ts';
import { heldByWorker } from './heap.ts';
import { anyAddress, MENTOR, RIGHT, send } from './right.ts';
import { startRuntime } from './start-runtime.ts';

/** After so many everything is loaded, and every cache is filled that one Worker ever fills. */
const WARM_UP = 2_500;
const INPUTS = 12_500;
/** MB more that the Worker may hold after all inputs than after those of the warm-up. */
const MOST_GROWTH = 2;
const AT_ONCE = 16;
const PATIENCE_MS = 60_000;
const START_MS = 180_000;
const state = mkdtempSync(join(tmpdir(), 'mentoring-fuzz-'));
let site: Served;
let inspectorPort: number;

beforeAll(async () => {
  cpSync(inject('emptyState'), state, { recursive: true });
  inspectorPort = await freePort();
  site = await startRuntime(state, '.wrangler/fuzz.log', { inspectorPort });
}, START_MS);
afterAll(async () => {
  await site.stop();
  rmSync(state, { recursive: true, force: true });
});

const address = (name: AddressName) => addressIn(builtTexts(), name, { module: 'grenzen' });
const PATHS = [
  ...Object.values(FORMS).map(({ endpoint }) => endpoint),
  ...LINK_PURPOSES.flatMap((purpose) => [LINK_PAGES[purpose].endpoint, address(purpose)]),
  address('requestReceived'),
  address('received'),
  address('check'),
  '/training/%00/toets/',
  '/api/availability',
  '/api/training/grenzen/check',
  '/api/training/constructor/check',
  '/api/certificate',
  address('certificateKeys'),
  '/badges/issuer.json',
  '/badges/keys/x.json',
];

/** Every field that a page behind a link has: each page takes its own. */
const FIELDS = `answer=decline&reason=other&order=${MENTOR}&wait=x&withdraw=no&step=halfway-fine&places=3`;

/** What somebody with a good link sends, by endpoint; each token is of a link that is in the database. */
const LIVE = LINK_PURPOSES.flatMap((purpose) =>
  [MENTOR, null].map((mentor) => {
    const token = `${purpose}-${mentor === null ? 'sender' : 'mentor'}`.padEnd(22, 'x');
    return { purpose, mentor, token, endpoint: LINK_PAGES[purpose].endpoint, body: `t=${token}&${FIELDS}` };
  }),
);

/** A request that lies with a mentor, and links of each kind to it. */
async function makeLinks(): Promise<void> {
  await send(site.url, '/api/requests', { ...RIGHT['/api/requests'], id: randomUUID() });
  const links = LIVE.map(({ purpose, token, mentor }) => linkTo(purpose, token, mentor));
  const database = openDatabase(state);
  database.exec([...askedNow(MENTOR), ...links].join(';'));
  database.close();
}

const METHODS = ['POST', 'POST', 'POST', 'POST', 'GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'];
const TYPES = [
  'application/x-www-form-urlencoded',
  'application/x-www-form-urlencoded',
  'application/json',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'text/plain',
  'application/json; charset=utf-16',
  '',
];
const SITES = ['same-origin', 'same-origin', 'same-origin', 'cross-site', 'none'];
const SEEDS = [
  ...Object.values(RIGHT).map((fields) => new URLSearchParams({ ...fields, step: 'send' }).toString()),
  ...Object.values(RIGHT).map((fields) => JSON.stringify({ ...fields, step: 'send' })),
  '{"mentor1":{"a":[1,null]},"__proto__":{"x":1},"constructor":"y"}',
  '--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nSanne\r\n--x--\r\n',
  't=AAAAAAAAAAAAAAAAAAAAAA&answer=accept&reason=other',
  'draw=eyJtIjoiZ3JlbnplbiJ9.AAAA&tries=eyJtIjoiZ3JlbnplbiJ9.AAAA&grenzen-check-vertrouwen-1=a&count=yes',
  '{"draw":"eyJtIjoiZ3JlbnplbiJ9.AAAA","answers":{"grenzen-check-vertrouwen-1":["a",{}],"__proto__":["b"]}}',
  'result=eyJtIjoiZ3JlbnplbiJ9.AAAA&name=Sanne&email=sanne%40example.org',
  '',
];

const next = seededNumbers(20_261_123);
const below = (count: number) => Math.floor(next() * count);
const oneOf = <Value>(values: readonly Value[]): Value => values[below(values.length)] as Value;

/** A body with some bytes changed, removed, doubled or inserted. */
function mutated(text: string): Uint8Array<ArrayBuffer> {
  let bytes = [...new TextEncoder().encode(text)];
  for (let times = below(8); times > 0; times -= 1) {
    const at = below(bytes.length + 1);
    const way = below(5);
    if (way === 0) bytes[at] = below(256);
    else if (way === 1) bytes.splice(at, below(20));
    else if (way === 2) bytes.splice(at, 0, ...Array.from({ length: below(40) }, () => below(256)));
    else if (way === 3) bytes = [...bytes.slice(0, at), ...bytes.slice(below(at + 1))];
    else bytes = bytes.concat(bytes).slice(0, 70_000);
  }
  return Uint8Array.from(bytes);
}

interface Input {
  path: string;
  method: string;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer>;
}

/** What our own page sends for somebody with a valid link, malformed or not. */
function behindLink(): Input {
  const { endpoint, body } = oneOf(LIVE);
  return {
    path: endpoint,
    method: 'POST',
    headers: {
      'Sec-Fetch-Site': 'same-origin',
      'CF-Connecting-IP': anyAddress(),
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: mutated(body),
  };
}

function anyInput(): Input {
  if (below(16) === 0) return behindLink();
  const query =
    below(3) === 0
      ? `?t=${encodeURIComponent(String.fromCharCode(...mutated('AAAAAAAAAAAAAAAAAAAAAA').slice(0, 80)))}`
      : '';
  const type = oneOf(TYPES);
  return {
    path: oneOf(PATHS) + query,
    method: oneOf(METHODS),
    headers: {
      'Sec-Fetch-Site': oneOf(SITES),
      'CF-Connecting-IP': anyAddress(),
      Accept: oneOf(['text/html', 'application/json', '*/*']),
      ...(type && { 'Content-Type': type }),
    },
    body: mutated(oneOf(SEEDS)),
  };
}

async function statusOf({ path, method, headers, body }: Input): Promise<number> {
  const answer = await fetch(new URL(path, site.url), {
    method,
    headers,
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE_MS),
    ...(method !== 'GET' && method !== 'HEAD' && { body }),
  });
  await answer.arrayBuffer();
  return answer.status;
}

/** Responses per path and status: a run that only meets the rate limit proves nothing. */
const statuses = new Map<string, number>();

async function many(count: number, faults: string[]): Promise<void> {
  let left = count;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      const input = anyInput();
      const status = await statusOf(input).catch((error: unknown) =>
        error instanceof Error ? error.name : '?',
      );
      const met = `${input.path.split('?')[0] ?? ''} ${status.toString()}`;
      statuses.set(met, (statuses.get(met) ?? 0) + 1);
      const wrong = typeof status === 'string' || status >= 500;
      if (wrong)
        faults.push(
          `${status} ${input.method} ${input.path} ${new TextDecoder().decode(input.body).slice(0, 200)}`,
        );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

it(
  `answers ${INPUTS.toString()} bent inputs in time and without a fault of its own, and holds no more memory in the end`,
  async () => {
    const faults: string[] = [];
    const held = () => heldByWorker(inspectorPort, new URL('/api/availability', site.url));
    await makeLinks();
    await many(WARM_UP, faults);
    const before = await held();
    await many(INPUTS - WARM_UP, faults);
    const after = await held();
    expect(faults.slice(0, 5)).toEqual([]);
    // Also with a valid link: each did or refused what was asked, and redirects to its page.
    for (const { endpoint } of LIVE) expect([...statuses.keys()]).toContain(`${endpoint} 303`);
    // The forms themselves were reached: stored, and refused for what was in them.
    for (const path of Object.keys(RIGHT)) expect([...statuses.keys()]).toContain(`${path} 422`);
    expect([...statuses.keys()].filter((met) => /^\/api\/\w+ (?:201|303)$/.test(met))).not.toEqual([]);
    expect([...statuses.keys()].filter((met) => met.endsWith(' 429'))).toEqual([]);
    expect(after - before).toBeLessThan(MOST_GROWTH);
  },
  20 * 60 * 1000,
);
