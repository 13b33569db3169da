import { applyD1Migrations } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeEach } from 'vitest';

await applyD1Migrations(env.DB, env.MIGRATIONS);

// Storage is kept for a whole file: each test starts with empty tables.
beforeEach(async () => {
  await env.DB.batch(
    ['audit', 'request_choices', 'requests'].map((table) => env.DB.prepare(`DELETE FROM ${table}`)),
  );
});
