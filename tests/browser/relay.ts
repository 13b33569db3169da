import { once } from 'node:events';
import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';

/** What a browser asked the site for. */
interface Asked {
  path: string;
  headers: IncomingHttpHeaders;
}

interface Relay extends AsyncDisposable {
  /** Ends with a slash. */
  url: string;
  asked: readonly Asked[];
}

/** Stands between a browser and the site, keeps what is asked, and changes the files whose address ends as `change` says. */
export async function relayTo(
  site: string,
  change: Readonly<Record<string, (body: Buffer) => Buffer>> = {},
): Promise<Relay> {
  const asked: Asked[] = [];
  const server = createServer((incoming, response) => {
    const path = incoming.url ?? '/';
    asked.push({ path, headers: incoming.headers });
    const { hostname, port, host } = new URL(site);
    const [, changed] = Object.entries(change).find(([ending]) => path.endsWith(ending)) ?? [];
    const headers = { ...incoming.headers, host, ...(changed && { 'accept-encoding': 'identity' }) };
    const onward = request({ hostname, port, path, method: incoming.method, headers }, (answer) => {
      void buffer(answer).then((body) => {
        const kept = { ...answer.headers };
        delete kept['transfer-encoding'];
        delete kept['content-length'];
        response.writeHead(answer.statusCode ?? 502, kept).end(changed?.(body) ?? body);
      });
    });
    onward.on('error', () => response.destroy());
    incoming.pipe(onward);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port.toString()}/`,
    asked,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
