import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

const migrations = await readD1Migrations(new URL('migrations', import.meta.url).pathname);

/** Tests inside workerd, with a real database and the built site: run `npm run build` first. */
export default defineConfig({
  plugins: [
    cloudflareTest({
      wrangler: { configPath: '../wrangler.jsonc' },
      miniflare: { bindings: { MIGRATIONS: migrations } },
    }),
  ],
  test: { name: 'worker', include: ['**/*.worker.test.ts'], setupFiles: ['./test/database.ts'] },
});
