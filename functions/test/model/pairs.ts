import fc from 'fast-check';
import {
  canAnswer,
  HELPS,
  lastAsked,
  MOST_ANSWERS,
  type PairAnswer,
  type PairQuestion,
  PAIR_SIDES,
  type Side,
  STUCK_REASONS,
  TALKED_ANSWERS,
} from '../../../src/domain/requests/pair-question.ts';
import { app } from '../../app.ts';
import { readPairQuestions } from '../../database/pair-questions.ts';
import type { Submission } from '../../database/submission.ts';
import { followToken, linkAddress, tokenOf } from '../../links/links.ts';
import { sendDue } from '../../mail/sweep.ts';
import { DEFAULT_LANGUAGE } from '../../platform/portal.ts';
import { applyEvent } from '../../requests/apply-event.ts';
import { askPairs } from '../../requests/ask-pairs.ts';
import type { EventInput } from '../../requests/event-input.ts';
import { coursePlace, pairOf } from '../../requests/link-statements.ts';
import { runDue, settleAnswers } from '../../requests/scheduler.ts';
import { pairPlans } from './planning.ts';
import { type ModelStep, readIfThere, step } from './step.ts';
import type { World } from './world.ts';

/** What one side of a pair can open: the page of the pair, and who asked for it also what happened. */
async function pagesOf({ env }: World, submission: Submission, side: Side): Promise<string[]> {
  const open = async (address: string) => (await app.request(`${address}&tried=1`, {}, env)).text();
  const course = await tokenOf(env, coursePlace(pairOf(submission), side));
  const pages = [await open(linkAddress(DEFAULT_LANGUAGE, 'course', course))];
  if (side === 'mentee')
    pages.push(await open(linkAddress(DEFAULT_LANGUAGE, 'follow', await followToken(env, submission.id))));
  return pages;
}

interface Said {
  answer: (typeof TALKED_ANSWERS)[number];
  reason: (typeof STUCK_REASONS)[number];
  helps: (typeof HELPS)[number];
  wantsHelp: boolean;
  /** Whether the page was opened before the last answer. */
  isOld: boolean;
}

type Asked = Pick<PairQuestion, 'question' | 'round' | 'timesAnswered'>;

/** Whether an answer comes from a page that showed the answer before the last. */
const isFromOldPage = ({ timesAnswered }: Asked, { isOld }: Said): boolean => isOld && timesAnswered > 0;

function eventOf(asked: Asked, said: Said, by: Side): EventInput {
  const { question, round, timesAnswered } = asked;
  const after = isFromOldPage(asked, said) ? timesAnswered - 1 : timesAnswered;
  const { answer, reason, helps, wantsHelp } = said;
  const answers: PairAnswer =
    question === 'talked'
      ? { question, round, after, answer, ...(answer === 'stuck' && { reason }) }
      : { question, round, after, helps, wantsHelp };
  if (answers.question === 'talked')
    return { event: answer === 'stuck' ? 'talked-stuck' : 'talked', by, answers };
  return { event: wantsHelp ? 'pulse-help' : 'pulse', by, answers };
}

/** A side of a pair answers what it was asked, twice at once; the other sees nothing of it. */
const pairSays = fc
  .record({
    pick: fc.nat(2),
    side: fc.constantFrom(...PAIR_SIDES),
    said: fc.record({
      answer: fc.constantFrom(...TALKED_ANSWERS),
      reason: fc.constantFrom(...STUCK_REASONS),
      helps: fc.constantFrom(...HELPS),
      wantsHelp: fc.boolean(),
      isOld: fc.boolean(),
    }),
  })
  .map(({ pick, side, said }): ModelStep =>
    step(`pair ${pick}: the ${side} says ${JSON.stringify(said)}, twice at once`, async (world) => {
      const pairs = await pairsOf(world);
      const submission = pairs[pick % Math.max(1, pairs.length)];
      if (!submission) return;
      const mine = async () => lastAsked(await readPairQuestions(world.env, submission), side);
      const before = await mine();
      if (!before) return;
      const other = side === 'mentor' ? 'mentee' : 'mentor';
      const shown = await pagesOf(world, submission, other);
      const event = eventOf(before, said, side);
      await Promise.all([0, 1].map(() => applyEvent(world.env, submission, event, world.now)));
      const after = await mine();
      const counts = canAnswer(before) && !isFromOldPage(before, said);
      if (!counts && JSON.stringify(after) !== JSON.stringify(before))
        world.broken.push(`${submission.id}: an answer of the ${side} changed`);
      if (counts && after?.timesAnswered !== before.timesAnswered + 1)
        world.broken.push(`${submission.id}: the ${side} answers ${after?.timesAnswered ?? 0} times at once`);
      if (JSON.stringify(await pagesOf(world, submission, other)) !== JSON.stringify(shown))
        world.broken.push(`${submission.id}: the ${other} sees what the ${side} says`);
    }),
  );

/** The pairs that last. */
export async function pairsOf(world: World): Promise<Submission[]> {
  const { results } = await world.env.DB.prepare(
    "SELECT id FROM submissions WHERE state = 'accepted' ORDER BY id",
  ).all<{ id: string }>();
  const pairs = await Promise.all(results.map(({ id }) => readIfThere(world, id)));
  return pairs.filter((one) => one !== undefined);
}

/** Some weeks in which the scheduler runs, now and then twice at once, and the mail goes. */
const weeksGoBy = fc
  .record({ weeks: fc.constantFrom(1, 2, 3, 6, 9), runs: fc.constantFrom(1, 2) })
  .map(({ weeks, runs }): ModelStep =>
    step(`${weeks} weeks go by, ${runs} runs at once`, async (world) => {
      const { env, transport } = world;
      await settleAnswers(env, world.now);
      if ((await pairsOf(world)).length === 0) return;
      // Half a week at a time, so that nothing waits for a whole one more.
      for (let part = 0; part < weeks * 2; part += 1) {
        world.pass(24 * 3.5);
        await settleAnswers(env, world.now);
        await runDue(env, world.now);
        await Promise.all(Array.from({ length: runs }, () => askPairs(env, world.now)));
        await sendDue(env, world.now, { transport });
      }
      world.broken.push(...(await unheard(world)));
    }),
  );

/** A week, with the days on which nobody works around it, and two half weeks: one look sets the time of the next. */
const MOST_DAYS = 20;

/** Silence is asked once more, and after that the coordinator hears, as long as the closing did not come first. */
async function unheard({ env, now }: World): Promise<string[]> {
  const before = new Date(now.getTime() - MOST_DAYS * 24 * 60 * 60 * 1000).toISOString();
  const { results } = await env.DB.prepare(
    `SELECT submission_id AS id, side, asked_again_at IS NULL AS once
     FROM pair_questions AS asked JOIN submissions ON id = submission_id AND submissions.since = asked.since
     WHERE state = 'accepted' AND due_event <> 'finish' AND question = 'talked' AND answered_at IS NULL
       AND told_at IS NULL AND coalesce(asked_again_at, asked_at) < ?1`,
  )
    .bind(before)
    .all<{ id: string; side: string; once: number }>();
  return results.map(({ id, side, once }) =>
    once ? `${id}: the ${side} is not asked again` : `${id}: nobody hears that the ${side} is silent`,
  );
}

/** Who is asked says yes, so that most runs have a pair. */
export const oneSaysYes = step('a mentor who is asked says yes, and the hour goes by', async (world) => {
  const { results } = await world.env.DB.prepare(
    "SELECT id FROM submissions WHERE state IN ('asked', 'talk') ORDER BY id LIMIT 1",
  ).all<{ id: string }>();
  const asked = await readIfThere(world, results[0]?.id ?? '');
  if (!asked) return;
  await applyEvent(world.env, asked, { event: 'hold', by: 'mentor', answer: 'accept' }, world.now);
  world.pass(1.1);
  await settleAnswers(world.env, world.now);
});

/** What happens in a pair besides the steps of its course: they plan, weeks go by, and somebody says something or nothing. In most runs none of it. */
export const inPairs: fc.Arbitrary<ModelStep[]> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<ModelStep[]>([]) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.tuple(pairPlans(pairsOf), weeksGoBy, pairSays), { minLength: 1, maxLength: 4 })
      .map((all) => [oneSaysYes, ...all.flat()]),
  },
);

export interface PairQuestionRow {
  submission_id: string;
  mentor_id: string;
  question: string;
  round: number;
  side: string;
  answered_at: string | null;
}

interface QuestionMail {
  submission_id: string;
  mentor_id: string | null;
  recipient: string;
  mail: string;
  facts: string;
}

/** Each question is mailed to each side at most twice, the pulse once, and nothing is answered that was not asked. */
export function brokenInPairs(
  questions: readonly PairQuestionRow[],
  mails: readonly QuestionMail[],
  audit: readonly { submission_id: string; event: string; by: string }[],
): string[] {
  const counts = new Map<string, number>();
  for (const { submission_id, mentor_id, mail, facts } of mails) {
    const { question } = JSON.parse(facts) as { question?: { name: string; round: number } };
    if (!question || mail === 'coordinator-silent') continue;
    // Of who has no mail address the coordinator hears, in a mail with another name.
    const who = mail.replace(/-.*/, '');
    const key = [submission_id, mentor_id, who, question.name, question.round].join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const often = [...counts].flatMap(([key, count]) =>
    count > (key.includes(' pulse ') ? 1 : 2) ? [`${key} is mailed ${count} times`] : [],
  );
  const lines = (id: string, by: string, events: readonly string[]) =>
    audit.filter((line) => line.submission_id === id && line.by === by && events.includes(line.event)).length;
  const twice = questions.flatMap(({ submission_id: id, side, question }) => {
    const said = lines(
      id,
      side,
      question === 'talked' ? ['talked', 'talked-stuck'] : ['pulse', 'pulse-help'],
    );
    const asked = lines(id, 'clock', [`${question}-ask`]);
    return said > asked * MOST_ANSWERS
      ? [`${id}: the ${side} answered ${question} ${said} times, asked ${asked}`]
      : [];
  });
  return [...often, ...twice];
}
