import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createVite } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { edgeProxy } from './edge-proxy.ts';

async function listening(handle: RequestListener): Promise<number> {
  const server = createServer(handle).listen(0, 'localhost');
  onTestFinished(() => {
    server.close();
  });
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

test('while developing the edge answers below /api/, with what it says and where it leads', async () => {
  const edge = await listening((request, response) => {
    response.writeHead(303, { location: '/x/' });
    request.on('data', (body) => response.write(`${request.method} ${request.url} ${body}`));
    request.on('end', () => response.end());
  });
  const vite = await createVite({
    configFile: false,
    logLevel: 'silent',
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: null },
    plugins: [edgeProxy(edge.toString())],
  });
  onTestFinished(() => vite.close());
  vite.middlewares.use((_, response) => response.writeHead(404).end());
  const port = await listening(vite.middlewares);
  const asked = (path: string) =>
    fetch(`http://localhost:${port}${path}`, { method: 'POST', body: 'step=send', redirect: 'manual' });
  const reply = await asked('/api/messages?language=nl');
  expect([reply.status, reply.headers.get('location')]).toEqual([303, '/x/']);
  expect(await reply.text()).toBe('POST /api/messages?language=nl step=send');
  expect((await asked('/elsewhere')).status).toBe(404);
});
