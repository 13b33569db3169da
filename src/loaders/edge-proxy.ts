import { request as ask, type ServerResponse } from 'node:http';
import type { Connect, Plugin } from 'vite';

/**
 * While developing, the edge answers what begins with `/api/`. Vite has a proxy of its own, but Astro puts a refusal of
 * addresses without a last stroke before it.
 */
export function edgeProxy(port: string): Plugin {
  return {
    name: 'edge-proxy',
    apply: 'serve',
    configureServer: (server) => () => {
      server.middlewares.stack.unshift({
        route: '/api',
        handle: (request: Connect.IncomingMessage, response: ServerResponse) => {
          const { method, headers, originalUrl: path } = request;
          const to = ask(
            { host: 'localhost', port, method, path, headers: { ...headers, host: `localhost:${port}` } },
            (reply) => {
              response.writeHead(reply.statusCode ?? 502, reply.headers);
              reply.pipe(response);
            },
          );
          to.on('error', () => {
            response.writeHead(502).end();
          });
          request.pipe(to);
        },
      });
    },
  };
}
