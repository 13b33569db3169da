// A runtime that dies, or hangs because a part of it died, is started again, with all that it had stored.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { TEST_SETTINGS } from '../../functions/test/settings.ts';
import { keepServing } from '../../scripts/edge/keep-serving.ts';
import { freePort } from '../../scripts/edge/port.ts';
import { RIGHT, send } from './right.ts';
import { storedReferences } from './stored.ts';

const WATCH = { everyMs: 200, patienceMs: 5000 };

/** The runtimes in this process group, by number; none on systems without /proc. */
function runtimesIn(group: number): number[] {
  const all = process.platform === 'linux' ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
  return all.map(Number).filter((pid) => {
    try {
      const [name = '', rest = ''] = readFileSync(`/proc/${pid.toString()}/stat`, 'utf8').split(') ');
      return name.endsWith('(workerd') && Number(rest.split(' ')[2]) === group;
    } catch {
      return false;
    }
  });
}

it.runIf(process.platform === 'linux')(
  'after a kill of its runtime the portal answers again, says so, and has lost nothing that it acknowledged',
  async () => {
    const state = await mkdtemp(join(tmpdir(), 'mentoring-restart-'));
    await cp(inject('emptyState'), state, { recursive: true });
    const said: string[] = [];
    const options = { port: await freePort(), state, log: '.wrangler/restart.log', vars: TEST_SETTINGS };
    const portal = await keepServing(options, (line) => said.push(line), WATCH);
    const post = () =>
      send(portal.url, '/api/requests', { ...RIGHT['/api/requests'], id: crypto.randomUUID() });
    try {
      // Of the development server, and for nobody: there anybody could run SQL.
      const explorer = await fetch(new URL('/cdn-cgi/explorer/api/d1/database', portal.url));
      expect(explorer.ok).toBe(false);
      const references = [await post()];
      // The first one passes requests on: without it the server goes on listening and never answers.
      const [first = 0] = runtimesIn(portal.group());
      process.kill(first, 'SIGKILL');
      await expect
        .poll(
          async () => {
            const reference = await post().catch(() => undefined);
            if (reference !== undefined) references.push(reference);
            return reference;
          },
          { timeout: 60_000 },
        )
        .toBeDefined();
      expect(said).toEqual([expect.stringContaining('started again')]);
      await portal.stop();
      const stored = storedReferences(state);
      expect(references.filter((one) => !stored.includes(one ?? ''))).toEqual([]);
    } finally {
      await portal.stop();
      await rm(state, { recursive: true, force: true });
    }
  },
);
