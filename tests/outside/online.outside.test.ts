// The way online, as far as it goes without an account: the bundle that would be uploaded, a backup that is put back, and
// a key that is destroyed.
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { root, run } from '../../scripts/child.ts';
import { LOCAL_STATE } from '../../scripts/edge/migrate.ts';
import { openDatabase } from '../browser/embedded-database.ts';

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

it('the portal is bundled for the platform with all that it needs there', () => {
  for (const binding of ['env.DB', 'env.ERASED', 'env.FLOOD', 'env.ASSETS'])
    expect(inject('bundled')).toContain(binding);
});

it('a backup that is put back into an empty database has the same tables, triggers and rows', async () => {
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
});

it('the key of a month is destroyed when nothing that goes on lies under it', async () => {
  const { cwd, state } = await clone('keys');
  await cp(inject('emptyState'), state, { recursive: true });
  const database = openDatabase(state);
  const submission = (id: string, standing: string) =>
    `INSERT INTO submissions (id, form, reference, created_at, state, since, person, answers, body_hash, suspect)
       VALUES ('${id}', 'request', '${id}', '', '${standing}', '', '', 'v1.2020-01.iv.sealed', '', 0);`;
  database.exec(submission('ended', 'closed') + submission('going', 'accepted'));
  const [january, february] = ['A', 'B'].map((letter, place) => `2020-0${place + 1}:${letter.repeat(43)}=`);
  const destroy = () => {
    const script = join(root, 'scripts/keys.ts');
    const input = `${january},${february}\n`;
    return spawnSync('node', [script, 'destroy', '2020-01'], { cwd, input, encoding: 'utf8' });
  };
  const refused = destroy();
  expect(refused.stderr).toContain('0 mentors and 1 requests or messages that go on');
  expect([refused.stdout, refused.status]).toEqual(['', 1]);
  database.exec("UPDATE submissions SET answers = 'v1.2020-02.iv.sealed' WHERE id = 'going'");
  database.close();
  const done = destroy();
  expect(done.stdout, done.stderr).toBe(`MONTH_KEYS=${february}\n`);
  expect(done.stderr).toContain('1 requests or messages that ended');
});

it('an option of a command that is written wrong does nothing, in no database', async () => {
  const { code, output } = await run('node', [
    'functions/commands/person.ts',
    'delete',
    'a@b.nl',
    '--remtoe',
  ]);
  expect([code, output]).toEqual([1, expect.stringContaining("Unknown option '--remtoe'")]);
});
