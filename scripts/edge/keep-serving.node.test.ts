import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { silence } from './keep-serving.ts';

let server: Server;
const watching = new AbortController();

async function listening(listener: RequestListener): Promise<string> {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port.toString()}/`;
}
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

test('a runtime that answers, be it with a fault, is left alone', async () => {
  let answers = 0;
  const url = await listening((_, answer) => {
    answers += 1;
    answer.writeHead(503).end();
  });
  const silent = silence(url, watching.signal, { everyMs: 10, patienceMs: 10_000 }).then(() => 'silent');
  const asked = expect.poll(() => answers, { timeout: 30_000 }).toBeGreaterThan(4);
  expect(await Promise.race([silent, asked])).not.toBe('silent');
  watching.abort();
  await silent;
});

test('one that takes a request and stays silent is gone, and so is one that takes none', async () => {
  const soon = { everyMs: 10, patienceMs: 100 };
  const { signal } = new AbortController();
  const url = await listening(() => undefined);
  await silence(url, signal, soon);
  server.closeAllConnections();
  server.close();
  await silence(url, signal, soon);
});
