import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../scripts/edge/migrate.ts';
import { TEST_SETTINGS } from '../../functions/test/settings.ts';
import { freePort } from '../../scripts/edge/port.ts';
import { serve } from '../../scripts/edge/serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the built site with its edge, with a slash at the end. */
    siteUrl: string;
  }
}

/** Serves dist/ for all tests of the site, as `npm start` does, with an empty database and a port of its own. */
export default async function serveSite(project: TestProject): Promise<() => Promise<void>> {
  const state = await mkdtemp(join(tmpdir(), 'mentoring-site-'));
  await migrate(state);
  const site = await serve({
    port: await freePort(),
    state,
    log: `.wrangler/${project.name}.log`,
    vars: TEST_SETTINGS,
    worker: 'functions/test/site-worker.ts',
  });
  project.provide('siteUrl', site.url);
  return async () => {
    await site.stop();
    await rm(state, { recursive: true, force: true });
  };
}
