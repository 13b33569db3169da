// When nothing can be stored any more, the form says so and comes back with everything in it; what was acknowledged stays.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { RIGHT, send } from './right.ts';
import { startRuntime } from './start-runtime.ts';
import { storedReferences } from './stored.ts';
import { t } from '../built/words.ts';

const TYPED = 'Hoe zeg ik nee tegen een extra dienst?';
const LONG = TYPED.padEnd(900, ' en nog iets');
const MOST = 1500;
const disk = mkdtempSync(join(tmpdir(), 'mentoring-disk-'));
/** A small disk of its own: only where this user may make one. */
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', disk]).status === 0;

it.runIf(mounted)(
  'a full disk gives the form back with what was typed, and loses nothing that was acknowledged',
  async () => {
    const copy = mkdtempSync(join(tmpdir(), 'mentoring-disk-copy-'));
    cpSync(inject('emptyState'), disk, { recursive: true });
    const site = await startRuntime(disk, '.wrangler/disk.log');
    try {
      const acknowledged: string[] = [];
      for (let tries = 0; tries < MOST; tries += 1) {
        const reference = await send(site.url, '/api/requests', {
          ...RIGHT['/api/requests'],
          question: LONG,
          id: crypto.randomUUID(),
        });
        if (reference === undefined) break;
        acknowledged.push(reference);
      }
      expect(acknowledged.length).toBeGreaterThan(10);
      expect(acknowledged.length).toBeLessThan(MOST);

      const post = () =>
        fetch(new URL('/api/requests', site.url), {
          method: 'POST',
          body: new URLSearchParams({
            ...RIGHT['/api/requests'],
            question: LONG,
            step: 'send',
            id: crypto.randomUUID(),
            email: `${crypto.randomUUID()}@example.org`,
          }),
          headers: { 'Sec-Fetch-Site': 'same-origin', Accept: 'text/html' },
          redirect: 'manual',
        });
      // After the first refusal a few may still fit, where the log of the database became free.
      let answer = await post();
      for (let tries = 0; answer.status === 303 && tries < MOST; tries += 1) answer = await post();
      const page = await answer.text();
      expect(answer.status).toBe(503);
      expect(page.includes(TYPED)).toBe(true);
      expect(page.includes(t('form-messages.unavailable'))).toBe(true);

      await site.stop();
      cpSync(disk, copy, { recursive: true });
      const stored = storedReferences(copy);
      expect(acknowledged.filter((reference) => !stored.includes(reference))).toEqual([]);
    } finally {
      await site.stop();
      spawnSync('umount', [disk]);
      rmSync(disk, { recursive: true, force: true });
      rmSync(copy, { recursive: true, force: true });
    }
  },
);
