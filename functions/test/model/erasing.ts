import fc from 'fast-check';
import { isRestored } from '../../platform/erasures.ts';
import { erasePerson } from '../../privacy/erasure/person.ts';
import { resealLiving } from '../../privacy/erasure/reseal.ts';
import { settleErasures } from '../../privacy/erasure/settle.ts';
import { monthKeys, sealingMonth } from '../../privacy/keys/month-keys.ts';
import { open } from '../../privacy/keys/seal.ts';
import { personOf } from '../../privacy/keys/person.ts';
import { readSubmission } from '../../database/submission.ts';
import { numberingPlan } from '../../platform/portal.ts';
import { endTurnsOfGone } from '../../requests/gone-mentors.ts';
import { copyTables } from './copy-tables.ts';
import { type ModelStep, step } from './step.ts';
import { type Crash, MENTORS, type World } from './world.ts';

interface MentorMade {
  id: string;
  created_at: string;
}

interface ErasedRow {
  id: string;
  reference: string;
  state: string;
  created_at: string;
}

/** The mail address of a mentee or a mentor of the model. */
export const exampleAddress = (person: string): string => `${person}@example.org`;

async function rowsOf({ env }: World, reach: string): Promise<ErasedRow[]> {
  const found = env.DB.prepare('SELECT id, reference, state, created_at FROM submissions WHERE person = ?1');
  return (await found.bind(await personOf(env, reach, numberingPlan)).all<ErasedRow>()).results;
}

/** Somebody is erased: nothing of them is left, and who was asked, has a pair or must act hears of it. */
const erase = fc
  .record({
    person: fc.constantFrom('anna', 'ben'),
    crash: fc.constantFrom<Crash>('none', 'none', 'before', 'after'),
  })
  .map(({ person, crash }): ModelStep =>
    step(`${person} is erased, crash ${crash}`, async (world) => {
      const { env } = world;
      const reach = exampleAddress(person);
      const rows = await rowsOf(world, reach);
      // A clock that jumped back must not make what was stored before look newer than its erasure.
      const now = rows
        .map(({ created_at: made }) => new Date(made))
        .reduce((last, made) => (made > last ? made : last), world.now);
      world.crash = crash;
      await erasePerson(env, reach, now).catch(() => undefined);
      world.crash = 'none';
      // Whoever sees that it failed does it again.
      await erasePerson(env, reach, now);
      for (const { id } of await rowsOf(world, reach))
        world.broken.push(`${id} is still there after its erasure`);
      for (const { id, reference, state } of rows) {
        world.acknowledged.delete(id);
        world.gone.add(id);
        world.erasures += 1;
        const told = await env.DB.prepare("SELECT 1 FROM outbox WHERE facts ->> 'reference' = ?1")
          .bind(reference)
          .first();
        if (['asked', 'talk', 'accepted', 'coordinator'].includes(state) && !told)
          world.broken.push(`${id}: nobody hears that it is erased`);
      }
    }),
  );

/** A mentor is erased: the name is nowhere any more, and whoever was asked or in a pair goes on without this mentor. */
const eraseMentor = fc.constantFrom(...MENTORS).map((id): ModelStep =>
  step(`${id} is erased`, async (world) => {
    const { env } = world;
    const made = await env.DB.prepare('SELECT created_at FROM mentors WHERE id = ?1')
      .bind(id)
      .first<string>('created_at');
    if (made === null) return;
    const now = new Date(made) > world.now ? new Date(made) : world.now;
    await erasePerson(env, exampleAddress(id), now);
    world.erasures += 1;
    world.goneMentors.set(id, now.toISOString());
    for (const [place, condition] of NAMED) {
      const left = await env.DB.prepare(`SELECT 1 FROM ${place} WHERE ${condition}`).bind(id).first();
      if (left) world.broken.push(`${id} is still in ${place} after the erasure`);
    }
  }),
);

/** Where the name of a mentor stands, as conditions of SQL. */
const NAMED = Object.entries({
  mentors: 'id = ?1',
  ...{
    submissions: 'mentor_id = ?1',
    choices: 'mentor_id = ?1',
    links: 'mentor_id = ?1',
    audit: 'mentor_id = ?1',
  },
  outbox: `mentor_id = ?1 OR instr(facts, '"' || ?1 || '"') > 0`,
  ...{ pair_questions: 'mentor_id = ?1', partings: 'mentor_id = ?1' },
});

/** A backup is made, of the database only. */
const backUp = fc.constant(
  step('a backup is made', async (world) => {
    const putBack = await copyTables(world.env.DB);
    const [acknowledged, allowed, saidHelped, delivered, lost] = [
      new Map(world.acknowledged),
      new Map(world.allowedMarks),
      new Map(world.saidHelped),
      [...world.delivered],
      [...world.lost],
    ];
    const before = world.erasures;
    world.putBack = async () => {
      await putBack();
      world.acknowledged.clear();
      for (const [id, told] of acknowledged) if (!world.gone.has(id)) world.acknowledged.set(id, told);
      world.allowedMarks.clear();
      for (const [id, mentor] of allowed) world.allowedMarks.set(id, mentor);
      world.saidHelped.clear();
      for (const [id, since] of saidHelped) world.saidHelped.set(id, since);
      world.delivered.splice(0, Infinity, ...delivered);
      world.lost.splice(0, Infinity, ...lost);
      return world.erasures > before;
    };
  }),
);

/** The last backup is put back: that somebody was erased since shows at once, and the scheduler erases it again. */
const restore = fc.constant(
  step('the backup is put back', async (world) => {
    if (!world.putBack) return;
    const isBehind = await world.putBack();
    world.seen = '';
    if ((await isRestored(world.env)) !== isBehind)
      world.broken.push(`the portal ${isBehind ? 'does not see' : 'thinks'} that it is behind its erasures`);
    if (!(await settleErasures(world.env, world.now)) || (await isRestored(world.env)))
      world.broken.push('a run of the scheduler does not erase again what came back');
    await endTurnsOfGone(world.env, world.now);
    const { results } = await world.env.DB.prepare('SELECT id FROM submissions').all<{ id: string }>();
    for (const { id } of results) if (world.gone.has(id)) world.broken.push(`${id} came back`);
    const mentors = await world.env.DB.prepare('SELECT id, created_at FROM mentors').all<MentorMade>();
    for (const { id, created_at: made } of mentors.results)
      if (made <= (world.goneMentors.get(id) ?? '')) world.broken.push(`${id} came back`);
  }),
);

const SEALED = `SELECT 'mentors' AS "table", id, address AS sealed, 0 AS over FROM mentors
  UNION ALL SELECT 'submissions', id, answers, state IN ('withdrawn', 'closed')
    AND NOT EXISTS (SELECT 1 FROM outbox WHERE submission_id = submissions.id AND outbox.state = 'waiting') FROM submissions`;

/** The night seals anew what lives, and every month is destroyed that no longer holds anything: what lives can be read. */
const destroyMonths = fc.constant(
  step('months are sealed anew and destroyed', async (world) => {
    const { env, now } = world;
    await resealLiving(env, now);
    const rows = (
      await env.DB.prepare(SEALED).all<{ table: string; id: string; sealed: string; over: number }>()
    ).results;
    const needed = new Set(rows.filter(({ over }) => over === 0).map(({ sealed }) => sealed.split('.')[1]));
    needed.add(sealingMonth(monthKeys(env).keys(), now));
    const kept = env.MONTH_KEYS.split(',').filter((key) => needed.has(key.split(':')[0]));
    env.MONTH_KEYS = kept.join(',');
    for (const { table, id, sealed, over } of rows) {
      if (over === 1) continue;
      const reading =
        table === 'mentors'
          ? open(env, { table, row: id, column: 'address' }, sealed)
          : readSubmission(env, id);
      await reading.catch(() => world.broken.push(`${table} ${id} goes on and nobody can read it`));
    }
  }),
);

/** What erases, and what brings back. */
export const erasing: fc.Arbitrary<ModelStep> = fc.oneof(
  { weight: 2, arbitrary: erase },
  { weight: 1, arbitrary: eraseMentor },
  { weight: 2, arbitrary: backUp },
  { weight: 2, arbitrary: restore },
  { weight: 1, arbitrary: destroyMonths },
);
