import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { refuseSecond } from './running.ts';

const GONE = 2 ** 22 + 1;
const folder = mkdtempSync(join(tmpdir(), 'mentoring-running-'));
let server: Server;
let url = '';

beforeAll(async () => {
  server = createServer((_, answer) => answer.end()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://localhost:${(server.address() as AddressInfo).port.toString()}/`;
  mkdirSync(join(folder, '.wrangler'));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});
const note = (text: string) => {
  writeFileSync(join(folder, '.wrangler/running.json'), text);
};
beforeEach(() => {
  rmSync(join(folder, '.wrangler/running.json'), { force: true });
});

test('a second start of one clone says where the first one is', async () => {
  note(JSON.stringify({ pid: process.ppid, url }));
  await expect(refuseSecond(folder)).rejects.toThrow(
    `This portal is running already, at ${url} (process ${process.ppid.toString()}).`,
  );
});

test.each([
  ['nothing was noted', undefined],
  ['what was noted is gone', () => ({ pid: GONE, url })],
  ['its number is that of another program by now', () => ({ pid: process.ppid, url: 'http://localhost:9/' })],
  ['the note is not ours', () => ({ pid: process.ppid, url: 'http://other.example/' })],
])('a start goes on when %s', async (_which, noted) => {
  if (noted) note(JSON.stringify(noted()));
  await refuseSecond(folder);
});
