import fc from 'fast-check';
import { PAIR_SIDES, type Side } from '../../../src/domain/requests/pair-question.ts';
import { openProposal, plannedTalk, readMoments } from '../../database/moments.ts';
import type { Submission } from '../../database/submission.ts';
import { readFacts } from '../../mail/facts.ts';
import { applyEvent } from '../../requests/apply-event.ts';
import type { EventInput } from '../../requests/event-input.ts';
import { type ModelStep, step } from './step.ts';
import type { Crash, World } from './world.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

const acts = fc.record({
  side: fc.constantFrom(...PAIR_SIDES),
  /** What is done when more can be done. */
  choice: fc.nat(5),
  days: fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 3 }),
});
type Act = typeof acts extends fc.Arbitrary<infer Value> ? Value : never;

/** What a side does about a talk: mostly what can be done now, sometimes what cannot. */
async function eventOf(world: World, pair: Submission, { side, choice, days }: Act): Promise<EventInput> {
  const moments = await readMoments(world.env, pair);
  const open = openProposal(moments, world.now);
  if (choice === 0 || (choice === 1 && plannedTalk(moments, world.now)))
    return { event: 'moment-cancel', by: side };
  const proposed = open?.moments[choice % open.moments.length];
  if (proposed !== undefined && choice > 1) {
    const other: Side = open?.by === 'mentor' ? 'mentee' : 'mentor';
    return { event: 'moment-pick', by: choice === 2 ? side : other, moment: proposed };
  }
  const proposal = days.map((away) => new Date(world.now.getTime() + away * DAY_MS).toISOString()).sort();
  return { event: 'moment-propose', by: side, proposal: { moments: proposal, format: 'online' } };
}

/** Two things are done about the talk of a pair at once, or one that breaks off; the talk keeps its name until it was. */
const onePlan = fc
  .record({
    pick: fc.nat(2),
    together: fc.tuple(acts, acts),
    alone: fc.boolean(),
    crash: fc.constantFrom<Crash>('none', 'none', 'none', 'before', 'after'),
  })
  .map(({ pick, together, alone, crash }) => ({
    says: `pair ${pick} plans, crash ${crash}: ${JSON.stringify(alone ? together[0] : together)}`,
    run: async (world: World, pairs: readonly Submission[]) => {
      const pair = pairs[pick % Math.max(1, pairs.length)];
      if (!pair) return;
      const before = await readMoments(world.env, pair);
      const events = await Promise.all(
        (alone ? together.slice(0, 1) : together).map((act) => eventOf(world, pair, act)),
      );
      world.crash = crash;
      await Promise.all(
        events.map((event) => applyEvent(world.env, pair, event, world.now).catch(() => undefined)),
      );
      world.crash = 'none';
      const after = await readMoments(world.env, pair);
      const isGoing = before && (before.startsAt === null || plannedTalk(before, world.now));
      if (isGoing && after && after.uid !== before.uid)
        world.broken.push(`${pair.id}: a talk that was not yet has another name in calendars`);
    },
  }));

/** Some steps of planning after each other. `pairsOf`: the pairs of now. */
export const pairPlans = (pairsOf: (world: World) => Promise<Submission[]>): fc.Arbitrary<ModelStep> =>
  fc.array(onePlan, { minLength: 1, maxLength: 4 }).map((all) =>
    step(all.map(({ says }) => says).join('; '), async (world) => {
      for (const { run } of all) {
        world.moment();
        await run(world, await pairsOf(world));
      }
    }),
  );

export interface MomentsRow {
  submission_id: string;
  uid: string;
  sequence: number | null;
  starts_at: string | null;
}

interface Mail {
  id: string;
  submission_id: string | null;
  recipient: string;
  mail: string;
  facts: string;
}

/** The last invitation to each talk that one of the two got, and what is wrong with their order. */
function lastInvitations(mails: readonly Mail[]) {
  const last = new Map<string, NonNullable<ReturnType<typeof readFacts>['invitation']>>();
  const broken: string[] = [];
  for (const { recipient, mail, facts } of mails) {
    const { invitation } = readFacts(facts);
    if (!invitation) continue;
    if (recipient === 'coordinator') broken.push(`${mail}: a coordinator is invited`);
    const key = `${invitation.uid} ${recipient}`;
    const before = last.get(key);
    if (before && before.sequence >= invitation.sequence)
      broken.push(`${mail}: ${key} gets number ${invitation.sequence} after ${before.sequence}`);
    last.set(key, invitation);
  }
  return { last, broken };
}

/**
 * What a calendar was told last is what stands: a talk that is planned, or that it is off. And who proposes is heard by the
 * other. `mails`: in the order in which they were written.
 */
export function brokenPlans(
  moments: readonly MomentsRow[],
  mails: readonly Mail[],
  audit: readonly { submission_id: string; step: number; event: string; by: string }[],
  now: Date,
): string[] {
  const { last, broken } = lastInvitations(mails);
  const rows = new Map(moments.map((row) => [row.uid, row]));
  const untrue = [...last].flatMap(([key, { uid, method, sequence, startsAt }]) => {
    const row = rows.get(uid);
    // A clock that jumps back makes a talk that was one that is still to come.
    if (!row) {
      const isAhead = Date.parse(startsAt) > now.getTime() + DAY_MS;
      return method === 'REQUEST' && isAhead ? [`${key}: a talk that is off stands in a calendar`] : [];
    }
    const stands = method === 'REQUEST' ? startsAt : null;
    return row.sequence === sequence && row.starts_at === stands
      ? []
      : [`${key}: a calendar knows ${String(stands)} and not ${String(row.starts_at)}`];
  });
  const known = new Set(mails.map(({ submission_id }) => submission_id));
  const unheard = audit
    .filter(({ submission_id, event }) => event === 'moment-propose' && known.has(submission_id))
    .filter(({ submission_id, step: number, by }) => {
      const told = mails.filter(({ id }) => id.startsWith(`${submission_id}-${number}-`));
      const other = by === 'mentor' ? ['mentee-moments', 'coordinator-call'] : ['mentor-moments'];
      return !told.some(({ mail }) => other.includes(mail));
    })
    .map(({ submission_id, by }) => `${submission_id}: nobody hears what the ${by} proposes`);
  return [...broken, ...untrue, ...unheard];
}
