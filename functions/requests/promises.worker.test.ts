// Both promises of functions/README.md hold in every state that any order of events, crashes and faults can reach.
import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { STATES } from '../../src/domain/requests/state.ts';
import { emptyDatabase } from '../test/database.ts';
import { steps } from '../test/model/commands.ts';
import { brokenPromises } from '../test/model/promises.ts';
import { World } from '../test/model/world.ts';

/** The share of runs that must reach each state; in practice three times as many do. */
const LEAST_SHARE = 100;
const runs = Number((env as { MODEL_RUNS?: string }).MODEL_RUNS ?? '1000');

it(
  'what was acknowledged is stored once and mailed or waiting, and who is offered has room',
  async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const reached = new Map<string, number>(STATES.map((state) => [state, 0]));
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        await emptyDatabase();
        const world = new World();
        for (const { says, run } of all) {
          world.moment();
          await run(world);
          const broken = [...world.broken, ...(await brokenPromises(world))];
          expect(broken, says).toEqual([]);
        }
        for (const state of world.reached) reached.set(state, (reached.get(state) ?? 0) + 1);
      }),
      { numRuns: runs },
    );
    // A model that never gets anywhere would also pass, so every state must be reached often enough.
    expect([...reached].filter(([, times]) => times < runs / LEAST_SHARE)).toEqual([]);
  },
  60 * 60 * 1000,
);
