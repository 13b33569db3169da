import fc from 'fast-check';
import type { Submission } from '../../database/submission.ts';
import { marksOfPair, postMarks } from '../../requests/learning-marks.ts';
import { type ModelStep, step } from './step.ts';
import { pairsOf } from './pairs.ts';
import type { World } from './world.ts';

const counted = async ({ env }: World): Promise<number> =>
  (await env.DB.prepare('SELECT sum(count) AS times FROM mark_counts').first<number>('times')) ?? 0;

/** What one side ticks, twice at once as somebody does whose phone is slow. */
const tick = async ({ env }: World, submission: Submission, mentorId: string | null, said: object) => {
  const fields = new Map(Object.entries(said) as [string, string][]);
  await Promise.all(
    [0, 1].map(() => postMarks(env, { submission, link: { mentorId } }, (name) => fields.get(name))),
  );
};

/** Both sides of a pair tick, or take it back: two marks count once, and only when the mentor of now allowed it. */
export const marksAreTicked = fc
  .record({
    pick: fc.nat(2),
    mentor: fc.constantFrom('allow-marks', 'refuse-marks', 'nothing'),
    agree: fc.constantFrom('yes', 'yes', 'no'),
    start: fc.integer({ min: 1, max: 10 }),
    end: fc.integer({ min: 0, max: 11 }),
  })
  .map(({ pick, mentor, agree, start, end }): ModelStep =>
    step(
      `pair ${pick}: the mentor ticks ${mentor}, the mentee ${start} and ${end}, agrees ${agree}`,
      async (world) => {
        const pairs = await pairsOf(world);
        const submission = pairs[pick % Math.max(1, pairs.length)];
        if (!submission) return;
        const { id, mentorId } = submission;
        await tick(world, submission, mentorId, { step: mentor, agree: 'yes' });
        if (mentor === 'allow-marks') world.allowedMarks.set(id, mentorId ?? '');
        if (mentor === 'refuse-marks') world.allowedMarks.delete(id);
        const [before, stood] = [await counted(world), await marksOfPair(world.env, id)];
        if (stood === 'allowed' && world.allowedMarks.get(id) !== mentorId)
          world.broken.push(`${id}: the marks may count and ${String(mentorId)} did not allow it`);
        const said = { start: start.toString(), end: end.toString() };
        await tick(world, submission, null, { step: 'count-marks', agree, ...said });
        const counts = stood === 'allowed' && agree === 'yes' && end >= 1 && end <= 10;
        if ((await counted(world)) - before !== (counts ? 1 : 0))
          world.broken.push(`${id}: the marks counted ${(await counted(world)) - before} times`);
      },
    ),
  );
