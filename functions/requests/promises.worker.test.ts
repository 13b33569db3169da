// Both promises of functions/README.md hold in every state that any order of events, crashes and faults can reach.
import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { EVENTS, isMomentEvent, isQuestionEvent, STATES } from '../../src/domain/requests/state.ts';
import { emptyDatabase } from '../test/database.ts';
import { steps } from '../test/model/commands.ts';
import { brokenPromises } from '../test/model/promises.ts';
import { type InEmptyDatabase, inStorage } from '../test/model/storage-database.ts';
import { World } from '../test/model/world.ts';

/** The share of runs that must reach each state; in practice three times as many do. */
const LEAST_SHARE = 100;
/** Steps that must be reached as well, so that their promises are looked at. */
const IN_PAIRS = EVENTS.filter((event) => isQuestionEvent(event) || isMomentEvent(event));
const runs = Number(env.MODEL_RUNS);
/** One of so many runs happens in D1 as well. */
const D1_SHARE = 40;
const AN_HOUR_MS = 60 * 60 * 1000;

/** Plays the model. Gives how many runs reached each state. */
async function play(numRuns: number, inEmptyDatabase: InEmptyDatabase): Promise<Map<string, number>> {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const reached = new Map<string, number>([...STATES, ...IN_PAIRS].map((one) => [one, 0]));
  await fc.assert(
    fc.asyncProperty(steps, (all) =>
      inEmptyDatabase(async (database) => {
        const world = new World(database);
        for (const { says, run } of all) {
          world.moment();
          await run(world);
          const broken = [...world.broken, ...(await brokenPromises(world))];
          expect(broken, says).toEqual([]);
        }
        for (const one of world.reached) reached.set(one, (reached.get(one) ?? 0) + 1);
      }),
    ),
    { numRuns },
  );
  return reached;
}

it(
  'what was acknowledged is stored once and mailed or waiting, and who is offered has room',
  () =>
    inStorage(async (inEmptyDatabase) => {
      const reached = await play(runs, inEmptyDatabase);
      // A model that never gets anywhere would also pass, so every state must be reached often enough.
      expect([...reached].filter(([, times]) => times < runs / LEAST_SHARE)).toEqual([]);
    }),
  AN_HOUR_MS,
);

it(
  'the same holds in D1 itself',
  async () => {
    await play(Math.ceil(runs / D1_SHARE), async (run) => {
      await emptyDatabase();
      await run(env.DB);
    });
  },
  AN_HOUR_MS,
);
