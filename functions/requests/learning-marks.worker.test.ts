import { env } from 'cloudflare:workers';
import { beforeEach, expect, it } from 'vitest';
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
import { markFigures } from './learning-marks.ts';

const MENTOR = 'amina-el-idrissi';
type Side = 'mentor' | 'mentee';
const now = new Date();

async function pair(id: string): Promise<void> {
  await addSubmission(id, now, { mentors: [MENTOR] });
  await applyTo(id, { event: 'ask', by: 'clock' }, now);
  await applyTo(id, { event: 'accept', by: 'mentor' }, now);
  await applyTo(id, { event: 'closing', by: 'clock' }, now);
}
const post = async (side: Side, fields: Record<string, string>, id = 'one') =>
  send('/api/course', { t: await courseToken(id, side), ...fields });
const open = async (side: Side) => (await visit(`/verloop/?t=${await courseToken('one', side)}`)).text();
const ALLOW = { step: 'allow-marks', agree: 'yes' };
const COUNT = { step: 'count-marks', agree: 'yes', start: '4', end: '7' };
const counts = () => tableRows('mark_counts');

beforeEach(async () => {
  await addMentor(MENTOR, 10, now);
  await pair('one');
});

it('two marks are counted when both sides tick it, once, without anything of a person or a pair', async () => {
  expect(await open('mentee')).toContain('link-pages.course.mark.share.waits');
  await post('mentor', ALLOW);
  expect(await open('mentee')).toContain('value="count-marks"');
  await Promise.all([post('mentee', COUNT), post('mentee', COUNT)]);
  await post('mentee', { ...COUNT, end: '9' });
  expect(await counts()).toEqual([{ programme: 'thuiszorg', at_start: 4, at_end: 7, count: 1 }]);
  expect(await open('mentee')).toContain('link-pages.course.mark.share.counted');
  expect(await open('mentor')).toContain('link-pages.course.mark.mentor.counted');
});

it('they can still be counted when the pair came to its end', async () => {
  await applyTo('one', { event: 'finish', by: 'mentor' }, now);
  await post('mentor', ALLOW);
  await post('mentee', COUNT);
  expect(await counts()).toHaveLength(1);
});

it.each<[string, Side, Record<string, string>]>([
  ['the mentor did not allow it', 'mentee', COUNT],
  ['the mentor did not tick', 'mentor', { step: 'allow-marks' }],
  ['the mentee allows it for the mentor', 'mentee', ALLOW],
])('nothing is stored when %s', async (_, side, fields) => {
  const before = await everything();
  await post(side, fields);
  expect(await everything()).toEqual(before);
});

it.each<[string, Side, Record<string, string>]>([
  ['the mentee did not tick', 'mentee', { ...COUNT, agree: '' }],
  ['a mark is none', 'mentee', { ...COUNT, end: '11' }],
  ['a mark is missing', 'mentee', { ...COUNT, start: '' }],
  ['the mentor sends them', 'mentor', COUNT],
])('nothing is counted when %s', async (_, side, fields) => {
  await post('mentor', ALLOW);
  await post(side, fields);
  expect(await counts()).toEqual([]);
});

it('the mentor can take it back as long as nothing was counted', async () => {
  await post('mentor', ALLOW);
  await post('mentor', { step: 'refuse-marks' });
  await post('mentee', COUNT);
  expect(await counts()).toEqual([]);
  await post('mentor', ALLOW);
  await post('mentee', COUNT);
  await post('mentor', { step: 'refuse-marks' });
  expect(await open('mentor')).toContain('link-pages.course.mark.mentor.counted');
});

it('what a mentor allowed is not allowed by the next', async () => {
  await post('mentor', ALLOW);
  await applyTo('one', { event: 'part', by: 'mentee' }, now);
  expect((await tableRows('submissions'))[0]?.['marks']).toBeNull();
});

it('a pair whose marks were counted can still part', async () => {
  await post('mentor', ALLOW);
  await post('mentee', COUNT);
  await applyTo('one', { event: 'part', by: 'mentee' }, now);
  expect((await tableRows('submissions'))[0]?.['marks']).toBeNull();
  expect(await counts()).toHaveLength(1);
});

it('the database counts no pair twice, and none that was not allowed', async () => {
  const set = (marks: string) => env.DB.prepare(`UPDATE submissions SET marks = ${marks}`).run();
  await expect(set("'counted'")).rejects.toThrow('impossible');
  await set("'allowed'");
  await set("'counted'");
  for (const marks of ["'allowed'", 'NULL']) await expect(set(marks)).rejects.toThrow('impossible');
});

it('nobody sees the figures of fewer than five pairs', async () => {
  for (const id of ['two', 'three', 'four']) await pair(id);
  for (const id of ['one', 'two', 'three', 'four']) {
    await post('mentor', ALLOW, id);
    await post('mentee', COUNT, id);
  }
  expect(await markFigures(env)).toEqual([]);
  await pair('five');
  await post('mentor', ALLOW, 'five');
  await post('mentee', { ...COUNT, end: '4' }, 'five');
  expect(await markFigures(env)).toEqual([
    { programme: 'thuiszorg', pairs: 5, up: 4, same: 1, down: 0, start: 4, end: 6.4 },
  ]);
});
