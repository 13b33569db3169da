import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer as createVite } from 'vite';
import { expect, onTestFinished, test, vi } from 'vitest';
import { checkWhileDeveloping } from './while-developing.ts';

const WRONG = 'De inhoud klopt nog niet. Fouten: 1.\n\ncontent/a.yaml:3\n  veld: <b>';

test('a page says what is wrong in the content, as long as it is, and comes back when it is mended', async () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'developing-')));
  mkdirSync(join(root, 'content'));
  writeFileSync(join(root, 'content/a.yaml'), 'a: 1');
  const vite = await createVite({
    root,
    configFile: false,
    logLevel: 'silent',
    appType: 'custom',
    server: { middlewareMode: true, ws: false },
  });
  let report = '';
  const logger = { info: vi.fn(), error: vi.fn() };
  const refresh = vi.fn(() => Promise.resolve());
  const examine = vi.fn(() => Promise.resolve(report));
  checkWhileDeveloping(vite, { logger, refresh }, examine);
  vite.middlewares.use((_, response) => response.end('the page'));
  const server = createServer(vite.middlewares as RequestListener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.close();
    await vite.close();
    rmSync(root, { recursive: true });
  });
  const ask = async (accept: string) => {
    const { port } = server.address() as AddressInfo;
    const reply = await fetch(`http://127.0.0.1:${port}/`, { headers: { accept } });
    return { status: reply.status, body: await reply.text() };
  };
  const saved = async (text: string, now: string) => {
    report = now;
    const before = examine.mock.calls.length;
    // A watcher that has only just begun misses a change.
    const save = () => {
      writeFileSync(join(root, 'content/a.yaml'), text);
      return examine.mock.calls.length;
    };
    await expect.poll(save, { timeout: 10_000, interval: 300 }).toBeGreaterThan(before);
  };

  expect(await ask('text/html')).toEqual({ status: 200, body: 'the page' });
  await expect.poll(() => Object.keys(vite.watcher.getWatched())).toContain(join(root, 'content'));
  await saved('a: 2', WRONG);
  const said = await ask('text/html');
  expect(said.status).toBe(500);
  expect(said.body).toContain(
    '<h1>De inhoud klopt nog niet. Fouten: 1.</h1>\n<pre>content/a.yaml:3\n  veld: &lt;b&gt;</pre>',
  );
  expect(logger.error.mock.calls).toEqual([[WRONG]]);
  expect((await ask('image/png')).status).toBe(200);

  await saved('a: 3', '');
  expect((await ask('text/html')).status).toBe(200);
  expect(refresh).toHaveBeenCalledOnce();
  expect(logger.info.mock.calls).toEqual([['De inhoud klopt weer.']]);
});
