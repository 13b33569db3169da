import fc from 'fast-check';
import { sendDue } from '../../mail/sweep.ts';
import { applyEvent } from '../../requests/apply-event.ts';
import { offerPlaces, runDue, settleAnswers } from '../../requests/scheduler.ts';
import { type ModelStep, readIfThere, step } from './step.ts';
import type { World } from './world.ts';

async function aMinute(world: World): Promise<void> {
  const { env, transport } = world;
  world.pass(1 / 60);
  await settleAnswers(env, world.now);
  await runDue(env, world.now);
  await offerPlaces(env, world.now);
  await sendDue(env, world.now, { transport });
}

/** Steps that may be overdue for one submission, and one more. */
const MINUTES_TO_CATCH_UP = 10;

/** Nothing ran for days; then the scheduler runs again, and within minutes nothing is overdue. */
const stoodStill = fc.constantFrom(2, 10, 40).map((days): ModelStep =>
  step(`the clock stood still for ${days} days`, async (world) => {
    world.pass(days * 24);
    for (let minute = 0; minute < MINUTES_TO_CATCH_UP; minute += 1) await aMinute(world);
    const { results } = await world.env.DB.prepare(
      'SELECT id, due_event, due_at FROM submissions WHERE due_at <= ?1 OR held_until <= ?1',
    )
      .bind(world.now.toISOString())
      .all<{ id: string; due_event: string; due_at: string }>();
    for (const { id, due_event, due_at } of results)
      world.broken.push(`${id}: ${due_event} of ${due_at} did not happen after the clock ran again`);
  }),
);

/** Days in which a mentor who says nothing loses the turn. */
const DAYS_OF_A_TURN = 20;

/** A mentor says yes on a page that is still open from before: when the turn went to another, that yes counts for nobody. */
const onOldPage = fc.constantFrom('s1', 's2', 's3').map((id): ModelStep =>
  step(`the mentor of ${id} says yes on an old page`, async (world) => {
    const before = await readIfThere(world, id);
    if (before?.state !== 'asked' || before.mentorId === null) return;
    for (let day = 0; day < DAYS_OF_A_TURN; day += 1) {
      world.pass(24);
      await runDue(world.env, world.now);
      const now = await readIfThere(world, id);
      if (now?.mentorId !== before.mentorId) break;
    }
    const yes = { event: 'hold', by: 'mentor', answer: 'accept' } as const;
    const result = await applyEvent(world.env, before, yes, world.now).catch(String);
    if (typeof result === 'string')
      world.broken.push(`${id}: a yes that comes too late is a fault, ${result}`);
    else if (result.kind === 'done' && result.submission.mentorId !== before.mentorId)
      world.broken.push(`${id}: a yes counts for a mentor who did not say it`);
  }),
);

/** What happens when something comes later than it should. */
export const late: fc.Arbitrary<ModelStep> = fc.oneof(stoodStill, onOldPage);
