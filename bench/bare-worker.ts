import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/child.ts';
import { freePort } from '../scripts/edge/port.ts';

const env = { ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false' };

async function ready(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await fetch(url, { method: 'POST', body: '{}' }).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the bare Worker did not start');
}

/**
 * Serves a Worker that does only one thing, as the upper bound of this machine to measure against. With `create`, it
 * has a database `DB` in which that statement was run.
 */
export async function withBareWorker<Result>(
  { script, create }: { script: string; create?: string },
  use: (url: string, group: number) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'mentoring-bare-'));
  const wrangler = join(root, 'node_modules/.bin/wrangler');
  const port = (await freePort()).toString();
  const database = { binding: 'DB', database_name: 'bare', database_id: 'bare' };
  const config = { name: 'bare', main: 'worker.js', compatibility_date: '2026-10-01' };
  writeFileSync(join(folder, 'worker.js'), script);
  writeFileSync(
    join(folder, 'wrangler.json'),
    JSON.stringify({ ...config, ...(create !== undefined && { d1_databases: [database] }) }),
  );
  if (create !== undefined) {
    const args = ['d1', 'execute', 'DB', '--local', '--command', create];
    const [code] = (await once(spawn(wrangler, args, { cwd: folder, env }), 'exit')) as [number | null];
    if (code !== 0) throw new Error(`the bare Worker could not be prepared (${String(code)})`);
  }
  const server = spawn(wrangler, ['dev', '--port', port, '--ip', '127.0.0.1'], {
    cwd: folder,
    env,
    detached: true,
  });
  const url = `http://127.0.0.1:${port}/`;
  try {
    await ready(url);
    return await use(url, server.pid ?? 0);
  } finally {
    if (server.pid !== undefined) process.kill(-server.pid, 'SIGTERM');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
