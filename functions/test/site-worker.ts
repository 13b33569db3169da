/**
 * The Worker of the tests in a browser: the edge, with an address at which a test changes the database of the running site.
 * Inside the runtime such a write waits for its turn. When a second process wrote into the file of the database, pages that
 * another test asked for at that moment were answered with 503.
 */
import type { GivenEnv } from '../platform/site-address.ts';
import edge from '../worker.ts';
import { DATABASE_PATH } from './database-path.ts';

export default {
  ...edge,
  async fetch(request, env, context) {
    if (new URL(request.url).pathname !== DATABASE_PATH) return edge.fetch(request, env, context);
    const statements = await request.json<string[]>();
    await env.DB.batch(statements.map((sql) => env.DB.prepare(sql)));
    return new Response();
  },
} satisfies ExportedHandler<GivenEnv>;
