import fc from 'fast-check';
import { ANSWERS } from '../../../src/domain/requests/held-answer.ts';
import { PARTING_REASONS } from '../../../src/domain/requests/parting.ts';
import { type Actor, DECLINE_REASONS, EVENTS } from '../../../src/domain/requests/state.ts';
import { possible } from '../../../src/domain/requests/transitions.ts';
import { setMentor } from '../../availability/mentors.ts';
import { keyedHashes } from '../../privacy/keys/derive.ts';
import { applyEvent } from '../../requests/apply-event.ts';
import { askPairs } from '../../requests/ask-pairs.ts';
import { afterStored, beginStatements, firstDue } from '../../requests/begin.ts';
import { offerPlaces, runDue, settleAnswers } from '../../requests/scheduler.ts';
import type { EventInput } from '../../requests/event-input.ts';
import { monthlyMails } from '../../requests/monthly.ts';
import { sendDue } from '../../mail/sweep.ts';
import { newReference } from '../../intake/reference.ts';
import { storeSubmission } from '../../intake/store-submission.ts';
import { readSubmission, type Submission } from '../../database/submission.ts';
import { TEST_SITE_CONFIG } from '../portal-facts.ts';
import { exampleAddress, erasing } from './erasing.ts';
import { helpIsSaid, twoPairsSay } from './helped.ts';
import { late } from './late.ts';
import { marksAreTicked } from './marks.ts';
import { inPairs } from './pairs.ts';
import { type MentorRow, whyNotOffered } from './promises.ts';
import { type ModelStep, readIfThere, step } from './step.ts';
import { readErasures } from '../../platform/erasures.ts';
import { DEFAULT_LANGUAGE } from '../../platform/portal.ts';
import { type Crash, type MailFault, MENTORS, type World } from './world.ts';

const crashes: fc.Arbitrary<Crash> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Crash>('none') },
  { weight: 1, arbitrary: fc.constant<Crash>('before') },
  { weight: 1, arbitrary: fc.constant<Crash>('after') },
);

const submissionIds = ['s1', 's2', 's3'] as const;

/** A submission that was acknowledged, when there is one. */
function knownId(world: World, pick: number): string {
  const known = [...world.acknowledged.keys()];
  return known[pick % known.length] ?? submissionIds[0];
}

/** Somebody sends a form, perhaps for the second time, perhaps with something else in it. */
const submit = fc
  .record({
    id: fc.constantFrom(...submissionIds),
    form: fc.constantFrom('request', 'request', 'request', 'message'),
    person: fc.constantFrom('anna', 'ben'),
    text: fc.constantFrom('a', 'a', 'b'),
    hasMail: fc.boolean(),
    suspect: fc.integer({ min: 1, max: 8 }).map((count) => count === 8),
    mentors: fc.shuffledSubarray([...MENTORS], { minLength: 1 }),
    crash: crashes,
    crashAfter: crashes,
  })
  .map((given): ModelStep =>
    step(`submit ${JSON.stringify(given)}`, async (world) => {
      const { id, form, person, text, hasMail, suspect } = given;
      const email = exampleAddress(person);
      const { env, now } = world;
      // A number is drawn once: what comes after an erasure has another.
      if (world.gone.has(id)) return;
      const contact = hasMail ? { reach: 'email', email } : { reach: 'phone', phone: '0612345678' };
      const answers = { question: text, contact };
      world.crash = given.crash;
      const mentors = form === 'request' ? given.mentors : [];
      const bodyHashes = await keyedHashes(
        env,
        'content',
        JSON.stringify([form, person, text, hasMail, mentors]),
      );
      const reference = newReference();
      const submission = {
        keys: [id],
        reference,
        form,
        answers,
        reach: email,
        programme: 'thuiszorg',
        mentors: mentors.map((mentorId) => ({ id: mentorId, isOpen: true })),
        joins: form === 'request' && hasMail,
        bodyHashes,
        language: DEFAULT_LANGUAGE,
        suspect,
        due: firstDue(form, now, TEST_SITE_CONFIG.requestTerms),
        now,
        erasures: (await readErasures(env)).outside,
        perDay: 100,
        trustedPerDay: 100,
      };
      const extra = await beginStatements(
        env,
        { ...{ id, reference, form, hasMail }, programme: 'thuiszorg' },
        now,
      );
      const stored = await storeSubmission(env, submission, extra).catch(() => undefined);
      world.crash = 'none';
      if (stored?.kind === 'joined') {
        const joined = await readSubmission(env, stored.id);
        // Who withdrew and sends again has a new request.
        if (!joined || possible(joined.state).length === 0)
          world.broken.push(`${id} leads to a request that is not there or came to an end`);
      }
      if (stored?.kind !== 'stored') return;
      const before = world.acknowledged.get(id);
      if (before && before.reference !== stored.reference) world.broken.push(`${id} has 2 references`);
      const row = await env.DB.prepare('SELECT form, suspect FROM submissions WHERE id = ?1')
        .bind(id)
        .first<{ form: string; suspect: number }>();
      world.acknowledged.set(
        id,
        before ?? {
          reference: stored.reference,
          form: row?.form ?? '',
          hasMail: hasMail && row?.suspect === 0,
        },
      );
      world.crash = given.crashAfter;
      await afterStored(env, id, now, world.transport).catch(() => undefined);
      world.crash = 'none';
    }),
  );

/** Who does something: mostly what can happen now, sometimes what cannot. */
const proposals = fc.record({
  by: fc.constantFrom<Actor>('mentor', 'mentor', 'mentor', 'mentee', 'coordinator'),
  any: fc.constantFrom(...EVENTS),
  odd: fc.constantFrom(false, false, false, true),
  pick: fc.nat(20),
  reason: fc.constantFrom(...DECLINE_REASONS),
  partingReason: fc.constantFrom(undefined, ...PARTING_REASONS),
  mentorId: fc.constantFrom(...MENTORS),
});
type Proposal = typeof proposals extends fc.Arbitrary<infer Value> ? Value : never;

/** The event that a proposal comes down to for a submission as it stands. */
function eventInputOf(proposal: Proposal, submission: Submission): EventInput {
  const { any, odd, pick, reason, partingReason, mentorId } = proposal;
  // A mentor has nothing to do while nobody asks; the mentee may wait or stop then.
  const by = possible(submission.state, proposal.by).length > 0 ? proposal.by : 'mentee';
  const can = possible(submission.state, by);
  // A yes and waiting are two of many commands; without this hardly any run would get past them.
  const likely = pick % 2 === 0 ? can.find((one) => one === 'accept' || one === 'wait') : undefined;
  const wanted = odd ? any : (likely ?? can[pick % can.length] ?? any);
  // What a mentor answers is held first, and counts when the hour is over.
  const answer = ANSWERS.find((one) => one === wanted) ?? ANSWERS[pick % ANSWERS.length];
  const event = by === 'mentor' && wanted === answer ? 'hold' : wanted;
  const open = submission.choices.filter(({ outcome }) => outcome === null).map(({ mentorId: id }) => id);
  return {
    event,
    by,
    ...(event === 'hold' && { answer, ...(answer === 'decline' && { reason }) }),
    ...(event === 'part' && partingReason && { partingReason }),
    ...((event === 'wait' || (event === 'ask' && by === 'coordinator')) && { mentorId }),
    ...(event === 'change-order' && { order: odd ? [mentorId] : open.toReversed() }),
  };
}

/** Right after a yes the mentor has no more pairs than places, with each yes that is held. Who takes fewer later keeps them. */
async function noPlaceTwice(world: World, { id, mentorId }: Submission): Promise<void> {
  const row = await world.env.DB.prepare(
    `SELECT places, (SELECT count(DISTINCT person) FROM submissions
       WHERE mentor_id = ?1 AND (state = 'accepted' OR held_answer = 'accept')) AS accepted
     FROM mentors WHERE id = ?1`,
  )
    .bind(mentorId)
    .first<{ places: number; accepted: number }>();
  if (!row || row.accepted > row.places) world.broken.push(`${id}: a place was given away twice`);
}

/** Whoever this run asked from the waiting list has a mentor with room who confirmed recently. */
async function placesWereFree(world: World, from: number): Promise<void> {
  const { results } = await world.env.DB.prepare(
    `SELECT m.* FROM audit a JOIN mentors m ON m.id = a.mentor_id WHERE a.event = 'place-free' AND a.number > ?1`,
  )
    .bind(from)
    .all<MentorRow>();
  for (const mentor of results) {
    const why = whyNotOffered(mentor, world.now);
    if (why !== undefined) world.broken.push(`${mentor.id} is asked for who waited, and ${why}`);
  }
}

/** Somebody does something to a submission; when it can, no place is given away twice. */
const applyOne = fc
  .record({
    known: fc.nat(2),
    proposal: proposals,
    crash: crashes,
    minutes: fc.constantFrom(0, 0, 59, 61, 61),
  })
  .map(({ known, proposal, crash, minutes }): ModelStep =>
    step(
      `on submission ${known}, crash ${crash}, then ${minutes} minutes: ${JSON.stringify(proposal)}`,
      async (world) => {
        const submission = await readIfThere(world, knownId(world, known));
        if (!submission) return;
        const input = eventInputOf(proposal, submission);
        if (!(await isTaken(world, input))) return;
        world.crash = crash;
        const result = await applyEvent(world.env, submission, input, world.now).catch(() => undefined);
        world.crash = 'none';
        if (result?.kind === 'done' && isYes(input)) await noPlaceTwice(world, result.submission);
        // Many runs would end before the hour is over.
        if (minutes === 0) return;
        world.pass(minutes / 60);
        await settleAnswers(world.env, world.now);
      },
    ),
  );

/** Whether the command of the coordinator takes it: a mentor who is asked is there. */
async function isTaken({ env }: World, { event, by, mentorId }: EventInput): Promise<boolean> {
  if (event !== 'ask' || by !== 'coordinator') return true;
  return (
    (await env.DB.prepare('SELECT 1 FROM mentors WHERE id = ?1')
      .bind(mentorId ?? '')
      .first()) !== null
  );
}

const SAYS_YES = { event: 'hold', by: 'mentor', answer: 'accept' } as const;
const isYes = ({ event, answer }: EventInput): boolean =>
  event === SAYS_YES.event && answer === SAYS_YES.answer;

/** Every mentor who is asked says yes at the same moment, also two times for one place. */
const allSayYes = fc.constant(
  step('every mentor who is asked says yes at once', async (world) => {
    const all = await Promise.all(submissionIds.map((id) => readIfThere(world, id)));
    const asked = all.flatMap((one) => (one && possible(one.state, 'mentor').includes('hold') ? [one] : []));
    const answers = await Promise.all(
      asked.map((one) => applyEvent(world.env, one, SAYS_YES, world.now).catch(() => undefined)),
    );
    for (const result of answers) if (result?.kind === 'done') await noPlaceTwice(world, result.submission);
  }),
);

/** Two things happen to one submission at the same moment. */
const race = fc
  .record({ known: fc.nat(2), one: proposals, two: proposals })
  .map(({ known, one, two }): ModelStep =>
    step(`at once on submission ${known}: ${JSON.stringify([one, two])}`, async (world) => {
      const submission = await readIfThere(world, knownId(world, known));
      if (!submission) return;
      const both = [one, two].map((proposal) => eventInputOf(proposal, submission));
      for (const input of both) if (!(await isTaken(world, input))) return;
      const results = await Promise.all(
        both.map((each) => applyEvent(world.env, submission, each, world.now).catch(() => undefined)),
      );
      results.forEach((result, place) => {
        const input = both[place];
        if (
          input &&
          isYes(input) &&
          result?.kind === 'done' &&
          result.submission.mentorId !== submission.mentorId
        )
          world.broken.push(`${submission.id}: a yes counts for a mentor who did not say it`);
      });
    }),
  );

const faults = fc.constantFrom<MailFault>('none', 'none', 'none', 'down', '451', '550', 'lost');

/** Time passes and the scheduler runs; sometimes time jumps, or the run happens twice at once or stops in the middle. */
const tick = fc
  .record({
    hours: fc.constantFrom(0, 1, 5, 24, 24 * 4, 24 * 8, 24 * 90, -2),
    runs: fc.constantFrom(1, 1, 1, 2),
    crash: crashes,
    mail: faults,
  })
  .map(({ hours, runs, crash, mail }): ModelStep =>
    step(`${hours} hours, ${runs} runs, mail ${mail}, crash ${crash}`, async (world) => {
      world.pass(hours);
      world.crash = crash;
      world.mail = mail;
      const last = await world.env.DB.prepare('SELECT max(number) AS number FROM audit').first<number>(
        'number',
      );
      const run = async () => {
        await settleAnswers(world.env, world.now).catch(() => undefined);
        await runDue(world.env, world.now).catch(() => undefined);
        await askPairs(world.env, world.now).catch(() => undefined);
        await offerPlaces(world.env, world.now).catch(() => undefined);
        world.crash = 'none';
        await sendDue(world.env, world.now, { transport: world.transport });
      };
      await Promise.all(Array.from({ length: runs }, run));
      await placesWereFree(world, last ?? 0);
      if (hours >= 24) await monthlyMails(world.env, world.now);
      world.mail = 'none';
    }),
  );

/** A working mail server takes within these hours everything that waits, but for what a sender gets too much of in a day. */
const HOURS_TO_SEND = 6;
/** SQL: a mail that is given up, though what it asks is not over. */
const GIVEN_UP = "state = 'dead' AND failure <> 'over'";

/** The server is away for days and comes back: what waited goes within hours, and no mail is given up for it. */
const outage = fc.constantFrom(1, 3, 8).map((days): ModelStep =>
  step(`the mail server is away for ${days} days`, async (world) => {
    const { env, transport } = world;
    const inState = async (sql: string) =>
      (await env.DB.prepare(`SELECT id FROM outbox WHERE ${sql}`).all<{ id: string }>()).results.map(
        ({ id }) => id,
      );
    const dead = await inState(GIVEN_UP);
    world.mail = 'down';
    for (let sweep = 0; sweep < days * 4; sweep += 1) {
      world.pass(6);
      await sendDue(env, world.now, { transport });
    }
    world.mail = 'none';
    for (let sweep = 0; sweep < HOURS_TO_SEND * 2; sweep += 1) {
      world.pass(0.5);
      await sendDue(env, world.now, { transport });
    }
    const given = (await inState(GIVEN_UP)).filter((id) => !dead.includes(id));
    const waiting = await inState("state = 'waiting' AND recipient <> 'mentee'");
    for (const id of given) world.broken.push(`${id} was given up while the server was away`);
    for (const id of waiting) world.broken.push(`${id} did not go when the server was back`);
  }),
);

const saysRoom = (id: string, places: number, pause: string | null): ModelStep =>
  step(`${id} has ${places} places, pause ${pause ?? 'none'}`, async ({ env, now }) => {
    await setMentor(env, { id, address: exampleAddress(id), places, now });
    await env.DB.prepare('UPDATE mentors SET paused_until = ?2 WHERE id = ?1').bind(id, pause).run();
  });

/** A mentor says how many places there are, or takes a pause. */
const room = fc
  .record({
    id: fc.constantFrom(...MENTORS),
    places: fc.integer({ min: 0, max: 2 }),
    pause: fc.constantFrom(null, null, '2026-12-20'),
  })
  .map(({ id, places, pause }): ModelStep => saysRoom(id, places, pause));

const anything = fc.oneof(
  { weight: 4, arbitrary: submit },
  { weight: 6, arbitrary: applyOne },
  { weight: 1, arbitrary: race },
  { weight: 1, arbitrary: allSayYes },
  { weight: 4, arbitrary: tick },
  { weight: 1, arbitrary: outage },
  { weight: 2, arbitrary: room },
  { weight: 2, arbitrary: erasing },
  { weight: 2, arbitrary: late },
  { weight: 1, arbitrary: marksAreTicked },
  { weight: 1, arbitrary: helpIsSaid },
);

/** Every mentor says how many places there are; some have none. */
const allSayRoom: fc.Arbitrary<ModelStep> = fc
  .tuple(...MENTORS.map((id) => fc.constantFrom(0, 1, 1, 2).map((places) => saysRoom(id, places, null))))
  .map((all) =>
    step(all.map(({ says }) => says).join(', '), async (world) => {
      for (const { run } of all) await run(world);
    }),
  );

/** What can happen, in any order, in a portal where every mentor said how many places there are. */
export const steps: fc.Arbitrary<ModelStep[]> = fc
  .tuple(
    allSayRoom,
    submit,
    fc.array(anything, { minLength: 6, maxLength: 14, size: 'max' }),
    fc.oneof({ weight: 3, arbitrary: inPairs }, { weight: 1, arbitrary: twoPairsSay }),
  )
  .map(([room, first, others, pairs]) => [room, first, ...others, ...pairs]);
