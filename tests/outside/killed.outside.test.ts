// A machine can stop at any moment: everything acknowledged before that is stored, exactly once.
import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { RIGHT, send } from './right.ts';
import { startRuntime } from './start-runtime.ts';
import { storedReferences } from './stored.ts';

const KILLS = 20;
const SENDERS = 8;

/** Sends until the server is gone; keeps what was acknowledged. */
async function sendUntilGone(site: string, acknowledged: string[]): Promise<void> {
  for (;;) {
    try {
      const reference = await send(site, '/api/requests', { ...RIGHT['/api/requests'], id: randomUUID() });
      if (reference !== undefined) acknowledged.push(reference);
    } catch {
      return;
    }
  }
}

it(
  `after ${KILLS.toString()} kills under load every acknowledged reference is there once`,
  async () => {
    const state = await mkdtemp(join(tmpdir(), 'mentoring-kill-'));
    await cp(inject('emptyState'), state, { recursive: true });
    const acknowledged: string[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const site = await startRuntime(state, '.wrangler/kill.log');
      const before = acknowledged.length;
      const senders = Array.from({ length: SENDERS }, () => sendUntilGone(site.url, acknowledged));
      try {
        await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(before + kill);
      } finally {
        await site.kill();
        await Promise.all(senders);
      }
    }
    const stored = storedReferences(state);
    await rm(state, { recursive: true, force: true });
    expect(acknowledged.length).toBeGreaterThan(KILLS * 5);
    expect(new Set(stored).size).toBe(stored.length);
    expect(acknowledged.filter((reference) => !stored.includes(reference))).toEqual([]);
  },
  10 * 60 * 1000,
);
