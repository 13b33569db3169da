import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { silence } from './keep-serving.ts';

const WATCH = { everyMs: 10, patienceMs: 100 };
let server: Server;
const watching = new AbortController();

async function listening(listener: RequestListener): Promise<string> {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port.toString()}/`;
}
/** Whether it became silent within this time. */
const isSilent = (url: string) =>
  Promise.race([silence(url, watching.signal, WATCH).then(() => true), sleep(1500, false)]);

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

test('a runtime that answers, be it with a fault, is left alone', async () => {
  expect(
    await isSilent(
      await listening((_, answer) => {
        answer.writeHead(503).end();
      }),
    ),
  ).toBe(false);
  watching.abort();
});

test('one that takes a request and stays silent is gone, and so is one that takes none', async () => {
  const watchingAgain = new AbortController().signal;
  const url = await listening(() => undefined);
  await silence(url, watchingAgain, WATCH);
  server.closeAllConnections();
  server.close();
  await silence(url, watchingAgain, WATCH);
});
