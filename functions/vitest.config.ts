import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { TEST_SETTINGS } from './test/settings.ts';

const migrations = await readD1Migrations(new URL('migrations', import.meta.url).pathname);

/** Tests inside workerd, with a real database and the built site: run `npm run build` first. */
export default defineConfig({
  plugins: [
    cloudflareTest({
      wrangler: { configPath: '../wrangler.jsonc' },
      // `npm run test:promises` runs the model of the promises more often.
      miniflare: {
        bindings: {
          ...TEST_SETTINGS,
          MIGRATIONS: migrations,
          MODEL_RUNS: process.env['MODEL_RUNS'] ?? '1000',
        },
      },
    }),
  ],
  test: { name: 'worker', include: ['**/*.worker.test.ts'], setupFiles: ['./test/database.ts'] },
});
