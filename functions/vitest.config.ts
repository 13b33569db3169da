import { defineConfig } from 'vitest/config';
import { mutantPlugin } from './test/mutant.ts';
import { trustIt } from './test/mail/trusted.ts';
import { TEST_SETTINGS } from './test/settings.ts';
import { siteOfTests } from './test/site-fixture.ts';

await trustIt();
// After it: the runtime looks for more authorities to trust only when it is loaded.
const { cloudflareTest, readD1Migrations } = await import('@cloudflare/vitest-plugin');
const migrations = await readD1Migrations(new URL('migrations', import.meta.url).pathname);

const site = siteOfTests();

/** Tests inside workerd, with a real database and the built site: run `npm run build` first. */
export default defineConfig({
  plugins: [
    ...mutantPlugin(),
    cloudflareTest({
      wrangler: { configPath: '../wrangler.jsonc' },
      main: './test/worker.ts',
      // `npm run test:promises` runs the model of the promises more often.
      miniflare: {
        ...(site === undefined ? {} : { assets: { directory: site.folder } }),
        durableObjects: { MODEL: { className: 'ModelStorage', useSQLite: true } },
        email: { send_email: [{ name: 'EMAIL' }] },
        bindings: {
          ...TEST_SETTINGS,
          MIGRATIONS: migrations,
          MODEL_RUNS: process.env['MODEL_RUNS'] ?? '1000',
          SEED: process.env['SEED'] ?? '1',
        },
      },
    }),
  ],
  resolve: {
    alias: site === undefined ? [] : [{ find: /^.*\/dist\.edge\.json$/, replacement: site.edgeContent }],
  },
  test: {
    name: 'worker',
    // One isolate for all files, because starting one takes a second; test/database.ts cleans up between tests.
    isolate: false,
    testTimeout: 120_000,
    include: ['**/*.worker.test.ts'],
    setupFiles: ['../tests/setup/seed.ts', './test/database.ts'],
    globalSetup: ['./test/mail/global-setup.ts'],
  },
});
