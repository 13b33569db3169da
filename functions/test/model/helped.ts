import fc from 'fast-check';
import { HELPED, helpedStep } from '../../../src/domain/requests/helped.ts';
import { applyEvent } from '../../requests/apply-event.ts';
import { isHelpedCounted, postHelped } from '../../requests/helped.ts';
import { oneSaysYes, pairsOf } from './pairs.ts';
import { type ModelStep, step } from './step.ts';
import { MENTORS, type World } from './world.ts';

async function counted({ env }: World): Promise<Record<string, number>> {
  const { results } = await env.DB.prepare(
    'SELECT answer, sum(count) AS times FROM helped_counts GROUP BY answer',
  ).all<{ answer: string; times: number }>();
  return Object.fromEntries(results.map(({ answer, times }) => [answer, times]));
}

/** Whether an answer is in what is kept of a pair, other than that it was counted. */
async function isKept({ env }: World, id: string, since: string): Promise<boolean> {
  const found = await env.DB.prepare(
    `SELECT 1 FROM audit WHERE submission_id = ?1 AND event LIKE '%helped%'
     UNION ALL SELECT 1 FROM outbox WHERE submission_id = ?1 AND facts LIKE '%helped-%'
     UNION ALL SELECT 1 FROM submissions WHERE id = ?1 AND (helped IS NOT 'counted' OR since <> ?2)`,
  )
    .bind(id, since)
    .first();
  return found !== null;
}

/** The mentee of a pair says whether the talk helped, with two answers at once: one counts, and only the first time that this pair says so. */
export const helpIsSaid = fc
  .record({
    pick: fc.nat(2),
    answers: fc.tuple(fc.constantFrom(...HELPED), fc.constantFrom(...HELPED)),
    isAnswer: fc.constantFrom(true, true, true, false),
  })
  .map(({ pick, answers, isAnswer }): ModelStep =>
    step(`pair ${pick}: the talk helped ${isAnswer ? answers.join(' and ') : 'much'}`, async (world) => {
      const pairs = await pairsOf(world);
      const submission = pairs[pick % Math.max(1, pairs.length)];
      if (!submission) return;
      const { id, since } = submission;
      const counts = isAnswer && world.saidHelped.get(id) !== since;
      const before = await counted(world);
      const said = isAnswer ? answers.map(helpedStep) : ['helped-much'];
      await Promise.all(said.map((field) => postHelped(world.env, id, () => field)));
      const after = await counted(world);
      const more = HELPED.map((answer) => (after[answer] ?? 0) - (before[answer] ?? 0));
      const times = more.reduce((sum, one) => sum + one, 0);
      if (times !== (counts ? 1 : 0)) world.broken.push(`${id}: whether it helped counted ${times} times`);
      if (HELPED.some((answer, place) => more[place] !== 0 && !answers.includes(answer)))
        world.broken.push(`${id}: another answer counted than ${answers.join(' and ')}`);
      if (counts) world.saidHelped.set(id, since);
      if ((await isHelpedCounted(world.env, id)) !== (world.saidHelped.get(id) === since))
        world.broken.push(`${id}: the mentee is asked again, or never was`);
      if (counts && (await isKept(world, id, since)))
        world.broken.push(`${id}: what the mentee said is kept with the pair`);
    }),
  );

/** A pair parts, and the coordinator asks another mentor for the mentee. */
const goesOnWithAnother = fc.constantFrom(...MENTORS).map((mentorId): ModelStep =>
  step(`a pair parts, and the coordinator asks ${mentorId}`, async (world) => {
    const { env } = world;
    const [pair] = await pairsOf(world);
    const isThere = await env.DB.prepare('SELECT 1 FROM mentors WHERE id = ?1').bind(mentorId).first();
    if (!pair || pair.mentorId === mentorId || !isThere) return;
    const parted = await applyEvent(env, pair, { event: 'part', by: 'mentee' }, world.now);
    if (parted.kind !== 'done') return;
    world.moment();
    await applyEvent(env, parted.submission, { event: 'ask', by: 'coordinator', mentorId }, world.now);
  }),
);

/** One request leads to two pairs after another, each of which says whether the talk helped. */
export const twoPairsSay: fc.Arbitrary<ModelStep[]> = fc
  .tuple(helpIsSaid, goesOnWithAnother, helpIsSaid)
  .map(([first, another, second]) => [oneSaysYes, first, another, oneSaysYes, second]);
