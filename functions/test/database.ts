import { applyD1Migrations } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterAll, afterEach, beforeEach, expect, vi } from 'vitest';
import { beginWithoutForms } from '../intake/rush.ts';
import { takeBroken, watchStatements } from './d1-rules.ts';

await applyD1Migrations(env.DB, env.MIGRATIONS);

const AUDIT_STAYS = 'audit_stays_a_year';
const trigger = await env.DB.prepare('SELECT sql FROM sqlite_master WHERE name = ?1')
  .bind(AUDIT_STAYS)
  .first<string>('sql');
if (trigger === null) throw new Error('the audit of the tests is not append-only');

/** Empties every table and the store of what was erased; the audit lets nothing go, so its trigger steps aside for a moment. */
export async function emptyDatabase(): Promise<void> {
  await env.DB.batch([
    env.DB.prepare(`DROP TRIGGER ${AUDIT_STAYS}`),
    ...[
      'audit',
      'outbox',
      'links',
      'choices',
      'submissions',
      'mentors',
      'counters',
      'helped_counts',
      'mark_counts',
      'check_counts',
      'check_draws',
      'mail_pauses',
      'heartbeats',
      'master_keys',
      'check_names',
      'check_networks',
      'survey_counts',
    ].map((table) => env.DB.prepare(`DELETE FROM ${table}`)),
    env.DB.prepare('UPDATE erasures SET count = 0'),
    env.DB.prepare(trigger ?? ''),
  ]);
  const { keys } = await env.ERASED.list();
  await Promise.all(keys.map(({ name }) => env.ERASED.delete(name)));
}

watchStatements();
afterEach(() => {
  expect(takeBroken(), 'D1 would refuse this').toEqual([]);
});

// Storage persists between tests and files, so each test starts by emptying the tables.
beforeEach(emptyDatabase);
// A quick machine runs ten tests within a second, and each would find a rush in the forms of the others.
beforeEach(beginWithoutForms);
afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});
