import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { unstable_getMiniflareWorkerOptions as workerOptionsOf } from 'wrangler';
import { TEST_SETTINGS } from '../../functions/test/settings.ts';
import { root, run } from '../../scripts/child.ts';
import { migrate } from '../../scripts/edge/migrate.ts';
import { deployArgs } from '../../scripts/online/deploy-args.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** What wrangler says when it bundles the Worker for the platform. */
    bundled: string;
    /** The file of what `runtime.ts` needs to serve that bundle. */
    runtimeOptions: string;
    /** A folder with an embedded database that has all tables and nothing in them, to copy. */
    emptyState: string;
  }
}

/** Bundles the Worker as for the platform, and makes an empty database, once for all tests. */
export default async function bundle(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'mentoring-outside-'));
  const outdir = join(folder, 'bundle');
  const { code, output } = await run(
    'wrangler',
    deployArgs('https://mentoring.zorggroep.nl', ['--dry-run', '--outdir', outdir]),
  );
  if (code !== 0) throw new Error(output);
  const { workerOptions } = workerOptionsOf(join(root, 'wrangler.jsonc'));
  const options = join(folder, 'options.json');
  await writeFile(
    options,
    JSON.stringify({
      ...workerOptions,
      bindings: TEST_SETTINGS,
      modulesRoot: outdir,
      modules: [{ type: 'ESModule', path: join(outdir, 'worker.js') }],
    }),
  );
  const empty = join(folder, 'empty');
  await migrate(empty);
  project.provide('bundled', output);
  project.provide('runtimeOptions', options);
  project.provide('emptyState', empty);
  return () => rm(folder, { recursive: true, force: true });
}
