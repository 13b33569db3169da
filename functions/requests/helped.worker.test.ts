import { env } from 'cloudflare:workers';
import { beforeEach, expect, it } from 'vitest';
import type { Side } from '../../src/domain/requests/pair-question.ts';
import { tableRows } from '../test/post-form.ts';
import {
  addMentor,
  addSubmission,
  applyTo,
  courseToken,
  everything,
  send,
  visit,
} from '../test/submissions.ts';
import { helpedFigures } from './helped.ts';

const MENTOR = 'amina-el-idrissi';
const now = new Date();

/** A pair at its end; in `praktijken` it has one talk. */
async function pair(id: string, programme = 'praktijken'): Promise<void> {
  await accept(id);
  await applyTo(id, { event: 'closing', by: 'clock' }, now);
  await env.DB.prepare('UPDATE submissions SET programme = ?2 WHERE id = ?1').bind(id, programme).run();
}

async function accept(id: string): Promise<void> {
  await addSubmission(id, now, { mentors: [MENTOR] });
  await applyTo(id, { event: 'ask', by: 'clock' }, now);
  await applyTo(id, { event: 'accept', by: 'mentor' }, now);
}
const say = async (step: string, side: Side = 'mentee', id = 'one') =>
  send('/api/course', { t: await courseToken(id, side), step });
const open = async (side: Side) => (await visit(`/verloop/?t=${await courseToken('one', side)}`)).text();
const counts = () => tableRows('helped_counts');

beforeEach(() => addMentor(MENTOR, 10, now));

it('the mentee of one talk says whether it helped, once, and nothing of the answer stays with the pair', async () => {
  await pair('one');
  expect(await open('mentee')).toContain('value="helped-some"');
  await Promise.all(['helped-some', 'helped-some', 'helped-no'].map((step) => say(step)));
  const [row, ...more] = await counts();
  expect(more).toEqual([]);
  expect(row).toMatchObject({ programme: 'praktijken', count: 1 });
  expect(await open('mentee')).toContain('link-pages.course.helped.counted');
  const [submission] = await tableRows('submissions');
  expect(submission).toMatchObject({ helped: 'counted', state: 'accepted' });
  expect((await tableRows('audit')).filter(({ event }) => String(event).includes('helped'))).toEqual([]);
});

it('can say so as well when the pair was closed', async () => {
  await pair('one');
  await applyTo('one', { event: 'finish', by: 'mentor' }, now);
  await say('helped-yes');
  expect(await counts()).toEqual([{ programme: 'praktijken', answer: 'yes', count: 1 }]);
});

it.each<[string, Side, string, string]>([
  ['by the mentor', 'mentor', 'praktijken', 'helped-yes'],
  ['in a programme with more talks', 'mentee', 'thuiszorg', 'helped-yes'],
  ['by an answer that is none', 'mentee', 'praktijken', 'helped-much'],
])('nothing is counted %s', async (_, side, programme, step) => {
  await pair('one', programme);
  if (step === 'helped-yes') expect(await open(side)).not.toContain('value="helped-');
  const before = await everything();
  await say(step, side);
  expect(await everything()).toEqual(before);
});

it('nothing is counted before the end', async () => {
  await accept('one');
  await env.DB.prepare("UPDATE submissions SET programme = 'praktijken'").run();
  await say('helped-yes');
  expect(await counts()).toEqual([]);
});

it('a programme shows its figures from five on', async () => {
  for (const id of ['one', 'two', 'three', 'four']) await pair(id);
  for (const id of ['one', 'two', 'three', 'four']) await say('helped-yes', 'mentee', id);
  expect(await helpedFigures(env)).toEqual([]);
  await pair('five');
  await say('helped-no', 'mentee', 'five');
  expect(await helpedFigures(env)).toEqual([{ programme: 'praktijken', people: 5, yes: 4, some: 0, no: 1 }]);
});

it('who said so can still get another mentor, and says it of the next talk as well', async () => {
  await addMentor('chantal-wijngaarde', 10, now);
  await pair('one');
  await say('helped-yes');
  await applyTo('one', { event: 'part', by: 'mentee' }, now);
  await applyTo('one', { event: 'ask', by: 'coordinator', mentorId: 'chantal-wijngaarde' }, now);
  await applyTo('one', { event: 'accept', by: 'mentor' }, now);
  await applyTo('one', { event: 'closing', by: 'clock' }, now);
  await say('helped-yes');
  expect(await counts()).toEqual([{ programme: 'praktijken', answer: 'yes', count: 2 }]);
});

it('the database refuses to count a pair again', async () => {
  await pair('one');
  await say('helped-yes');
  await expect(env.DB.prepare('UPDATE submissions SET helped = NULL').run()).rejects.toThrow('impossible');
});
