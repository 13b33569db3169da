/**
 * The Worker of the tests in a browser: the edge, so that files of tests at the same time do not meet in its database.
 *
 * At an address of its own a test changes the database. Inside the runtime such a write waits for its turn: when a second
 * process wrote into the file, pages that another test asked for at that moment were answered with 503.
 */
import type { GivenEnv } from '../platform/site-address.ts';
import edge from '../worker.ts';
import { DATABASE_PATH } from './database-path.ts';

export default {
  ...edge,
  async fetch(request, env, context) {
    const { pathname } = new URL(request.url);
    if (pathname === DATABASE_PATH) {
      const statements = await request.json<string[]>();
      await env.DB.batch(statements.map((sql) => env.DB.prepare(sql)));
      return new Response();
    }
    const answer = await edge.fetch(request, env, context);
    // Pages show the room that the build knew: else a place that one test takes would be gone from a page of another.
    return pathname === '/api/availability' && answer.ok ? new Response('[]', answer) : answer;
  },
} satisfies ExportedHandler<GivenEnv>;
