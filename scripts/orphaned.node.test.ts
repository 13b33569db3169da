import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';

const ORPHANED = import.meta.resolve('./orphaned.ts');
const FOLLOW = import.meta.resolve('./follow-parent.ts');
/** Ends what is left over, should a test fail. */
const LIFETIME_MS = 20_000;

/** As wrangler does: holds a port, and ends for nobody. */
const SERVER = `
  process.on('SIGTERM', () => undefined);
  require('node:net').createServer().listen(0, '127.0.0.1', function () { console.log(this.address().port); });
  setTimeout(() => process.exit(), ${LIFETIME_MS});`;
/** As start.ts does: starts the server, and ends when npm is gone. */
const START = `
  import { spawn } from 'node:child_process';
  import { whenOrphaned } from '${ORPHANED}';
  whenOrphaned(() => process.exit());
  const server = spawn(process.execPath, ['--import', '${FOLLOW}', 'server.cjs'], { detached: true });
  server.stdout.on('data', (port) => console.log(process.pid + ' ' + String(port).trim() + ' on'));
  setTimeout(() => process.exit(), ${LIFETIME_MS});`;

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
/** Ours, which puts the program in the place of the shell: else the shell would outlive npm, and the program with it. */
const NPM_START = scripts['start']?.replace('scripts/start.ts', 'start.mjs') ?? '';

let folder = '';
let npm: ChildProcess;
let start = 0;
let port = 0;

async function run(): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'mentoring-orphan-'));
  writeFileSync(join(folder, 'server.cjs'), SERVER);
  writeFileSync(join(folder, 'start.mjs'), START);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts: { start: NPM_START } }));
  npm = spawn('npm', ['start'], { cwd: folder, detached: true });
  let said = '';
  npm.stdout?.on('data', (chunk) => (said += String(chunk)));
  await expect.poll(() => / on$/m.test(said), { timeout: 30_000 }).toBe(true);
  [start = 0, port = 0] = (/^(\d+) (\d+) on$/m.exec(said) ?? []).slice(1).map(Number);
  expect(await isHeld()).toBe(true);
}
afterEach(() => {
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
});

async function isHeld(): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const held = await Promise.race([
    once(socket, 'connect').then(() => true),
    once(socket, 'error').then(() => false),
  ]).catch(() => false);
  socket.destroy();
  return held;
}

test('what npm starts takes the place of its shell', () => {
  for (const name of ['start', 'dev', 'test']) expect(scripts[name]).toMatch(/^exec node /);
});

test.each([
  ['npm is asked to end', () => npm.kill('SIGTERM')],
  ['npm is killed', () => npm.kill('SIGKILL')],
  ['the terminal is closed', () => process.kill(-(npm.pid ?? 0), 'SIGHUP')],
  ['the program that npm runs is killed', () => process.kill(start, 'SIGKILL')],
])('when %s, nothing holds the port any more', async (_how, end) => {
  await run();
  end();
  await expect.poll(isHeld, { timeout: 30_000 }).toBe(false);
});
