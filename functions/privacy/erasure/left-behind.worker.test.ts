import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { setMentor } from '../../availability/mentors.ts';
import type { Env } from '../../env.ts';
import { everyMinute } from '../../schedule.ts';
import { tableRows } from '../../test/post-form.ts';
import { addSubmission, applyTo, current, everything, followTokenOf, visit } from '../../test/submissions.ts';
import { personOf } from '../keys/person.ts';
import { erasePerson } from './person.ts';
import { reapplyErasures } from './reapply.ts';
import { numberingPlan } from '../../platform/portal.ts';

const edge: Env = env;
const now = new Date('2026-11-23T09:00:00Z');
const later = new Date('2026-11-24T09:00:00Z');
const BO = 'bo@example.org';
const ask = { event: 'ask', by: 'clock' } as const;
const accept = { event: 'accept', by: 'mentor' } as const;

const mentor = (id: string, places = 5) => setMentor(edge, { id, address: `${id}@example.org`, places, now });

async function asked(id: string, mentors: readonly string[]): Promise<void> {
  await addSubmission(id, now, { mentors });
  await applyTo(id, ask, now);
}
const mailsOf = async (id: string | null) =>
  (await tableRows('outbox')).filter(({ submission_id }) => submission_id === id).map(({ mail }) => mail);

/** A mentor in every kind of turn: asked with and without a next choice, in a talk, waited for, and in a pair. */
async function fill(): Promise<void> {
  await mentor('bo');
  await mentor('cas');
  await asked('next', ['bo', 'cas']);
  await asked('last', ['bo']);
  await asked('talk', ['bo', 'cas']);
  await applyTo('talk', { event: 'want-talk', by: 'mentor' }, now);
  await asked('pair', ['bo', 'cas']);
  await applyTo('pair', accept, now);
  await asked('other', ['cas', 'bo']);
  await asked('waits', ['bo']);
  await applyTo('waits', { event: 'full', by: 'mentor' }, now);
  await applyTo('waits', { event: 'wait', by: 'mentee', mentorId: 'bo' }, now);
}

it('a mentor who is erased leaves nobody waiting, and those who asked hear of it in the same act', async () => {
  await fill();
  expect(await erasePerson(edge, BO, later)).toEqual({ submissions: 0, mentors: 1, failed: 0 });
  const standing = await Promise.all(['next', 'last', 'talk', 'pair', 'other', 'waits'].map(current));
  expect(standing.map(({ state, mentorId }) => [state, mentorId])).toEqual([
    ['asked', 'cas'],
    ['coordinator', null],
    ['asked', 'cas'],
    ['closed', expect.stringMatching(/^gone-/) as string],
    ['asked', 'cas'],
    ['coordinator', null],
  ]);
  expect(await mailsOf('next')).toEqual(expect.arrayContaining(['mentor-asked', 'mentee-next']));
  expect(await mailsOf('last')).toEqual(expect.arrayContaining(['mentee-coordinator', 'coordinator-help']));
  expect(await mailsOf('pair')).toContain('mentee-stopped');
  expect(await mailsOf('pair')).not.toContain('mentor-stopped');
});

it('what stays of a mentor who is erased holds a number in place of the name, one for everything', async () => {
  await fill();
  await erasePerson(edge, BO, later);
  const all = JSON.stringify(await everything());
  expect(all).not.toMatch(/\bbo\b/);
  expect(new Set(all.match(/gone-[\da-f]{16}/g)).size).toBe(1);
  const lines = (await tableRows('audit')).filter(({ event }) => event === 'erased');
  expect(lines).toMatchObject([{ mentor_id: expect.stringMatching(/^gone-/) as string, by: 'request' }]);
  const page = await (await visit(`/volgen/?t=${await followTokenOf('pair')}`)).text();
  expect(page).not.toContain('gone-');
});

it('the audit of a mentor who is there keeps the name, and any other change of a line is refused', async () => {
  await fill();
  const change = (sql: string) => env.DB.exec(`UPDATE audit SET ${sql}`);
  await expect(change("mentor_id = 'gone-1' WHERE mentor_id = 'bo'")).rejects.toThrow('append-only');
  await env.DB.exec("DELETE FROM mentors WHERE id = 'bo'");
  for (const sql of ["mentor_id = 'cas'", 'mentor_id = NULL', "mentor_id = 'gone-1', event = 'x'"])
    await expect(change(`${sql} WHERE mentor_id = 'bo'`)).rejects.toThrow('append-only');
});

it('a turn that could not end in the act ends within the next minute', async () => {
  await fill();
  await env.DB.exec("DELETE FROM mentors WHERE id = 'bo'");
  await everyMinute(edge, later);
  expect((await current('next')).mentorId).toBe('cas');
  expect((await current('pair')).state).toBe('closed');
});

it('a mentor who is asked, a mentor of a pair and the coordinator hear that a mentee is erased', async () => {
  await mentor('bo');
  await asked('asked', ['bo']);
  await asked('pair', ['bo']);
  await applyTo('pair', accept, now);
  await asked('helped', []);
  const person = await personOf(edge, 'sanne@example.org', numberingPlan);
  await env.DB.prepare('UPDATE submissions SET person = ?1').bind(person).run();
  expect(await erasePerson(edge, 'sanne@example.org', later)).toMatchObject({ submissions: 3, failed: 0 });
  expect(await tableRows('submissions')).toEqual([]);
  expect((await mailsOf(null)).sort()).toEqual([
    'coordinator-withdrawn',
    'mentor-stopped',
    'mentor-withdrawn',
  ]);
  expect(await tableRows('outbox')).toHaveLength(3);
});

it('nobody hears a second time of an erasure that a restore undid', async () => {
  await mentor('bo');
  await asked('asked', ['bo']);
  const row = (await tableRows('submissions'))[0]!;
  await env.DB.prepare('UPDATE submissions SET person = ?1')
    .bind(await personOf(edge, 'sanne@example.org', numberingPlan))
    .run();
  await erasePerson(edge, 'sanne@example.org', later);
  await env.DB.exec('DELETE FROM outbox');
  const columns = Object.keys(row);
  await env.DB.prepare(
    `INSERT INTO submissions (${columns.join()}) VALUES (${columns.map(() => '?').join()})`,
  )
    .bind(...Object.values(row))
    .run();
  expect(await reapplyErasures(edge, later)).toMatchObject({ submissions: 1 });
  expect(await tableRows('outbox')).toEqual([]);
});
