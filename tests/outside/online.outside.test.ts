// The way online, as far as it goes without an account: the bundle that would be uploaded, and a backup that is put back.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { run } from '../../scripts/child.ts';
import { LOCAL_STATE } from '../../scripts/edge/migrate.ts';
import { deployArgs } from '../../scripts/online/deploy-args.ts';
import { openDatabase } from '../browser/embedded-database.ts';

const PATIENCE_MS = 60_000;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mentoring-online-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function wrangler(args: readonly string[], cwd?: string): Promise<string> {
  const { code, output } = await run('wrangler', args, {}, cwd);
  expect(code, output).toBe(0);
  return output;
}

/** A clone in small: a folder with the configuration, and a database that is its own. */
async function clone(name: string): Promise<{ cwd: string; state: string }> {
  const cwd = join(folder, name);
  await cp('wrangler.jsonc', join(cwd, 'wrangler.jsonc'));
  return { cwd, state: join(cwd, LOCAL_STATE) };
}

/** Every table, index and trigger, and every row of a few tables. */
function contents(database: DatabaseSync): unknown {
  const made = database
    .prepare(
      "SELECT type, name FROM sqlite_schema WHERE name NOT LIKE '\\_cf%' ESCAPE '\\' ORDER BY type, name",
    )
    .all();
  const rows = ['mentors', 'links', 'transitions', 'audit'].map((table) =>
    database.prepare(`SELECT * FROM ${table}`).all(),
  );
  database.close();
  return { made, rows };
}

it(
  'the portal is bundled for the platform with all that it needs there',
  async () => {
    const outdir = join(folder, 'bundle');
    const said = await wrangler(
      deployArgs('https://mentoring.zorggroep.nl', ['--dry-run', '--outdir', outdir]),
    );
    for (const binding of ['env.DB', 'env.ERASED', 'env.FLOOD', 'env.ASSETS'])
      expect(said).toContain(binding);
  },
  PATIENCE_MS,
);

it(
  'a backup that is put back into an empty database has the same tables, triggers and rows',
  async () => {
    const before = await clone('before');
    const after = await clone('after');
    const file = join(folder, 'backup.sql');
    await cp(inject('emptyState'), before.state, { recursive: true });
    const database = openDatabase(before.state);
    database.exec(`
      INSERT INTO mentors (id, address, person, places, confirmed_at) VALUES ('ada', 'sealed; it''s', 'p', 2, '2026-11-23');
      INSERT INTO audit (at, event, by) VALUES ('2026-11-23T09:00:00.000Z', 'ask', 'clock');`);
    database.close();
    await wrangler(['d1', 'export', 'DB', '--local', '--output', file], before.cwd);
    await wrangler(['d1', 'execute', 'DB', '--local', '--file', file, '--yes'], after.cwd);
    expect(contents(openDatabase(after.state))).toEqual(contents(openDatabase(before.state)));
  },
  PATIENCE_MS,
);
