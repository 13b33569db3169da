import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TEST_SETTINGS } from '../functions/test/settings.ts';
import { migrate } from '../scripts/edge/migrate.ts';
import { freePort } from '../scripts/edge/port.ts';
import { serve } from '../scripts/edge/serve.ts';

/** Serves the built site with an empty database while `use` runs; passes it the address and the group of its processes. */
export async function withSite<Result>(
  use: (url: string, group: number) => Promise<Result>,
): Promise<Result> {
  const state = await mkdtemp(join(tmpdir(), 'mentoring-bench-'));
  await migrate(state);
  const site = await serve({
    port: await freePort(),
    state,
    log: '.wrangler/bench.log',
    vars: { ...TEST_SETTINGS, PER_DAY: '1000000' },
  });
  try {
    return await use(site.url, site.group);
  } finally {
    await site.stop();
    await rm(state, { recursive: true, force: true });
  }
}
