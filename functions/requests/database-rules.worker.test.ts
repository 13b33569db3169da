// The database itself refuses these, so that a bug in the code cannot give a place away twice or skip a step.
import { env } from 'cloudflare:workers';
import { beforeEach, expect, it } from 'vitest';
import { addMentor, addSubmission, current, applyTo } from '../test/submissions.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const set = (columns: string) => env.DB.prepare(`UPDATE submissions SET ${columns} WHERE id = 'one'`).run();

beforeEach(async () => {
  for (const mentor of ['amina', 'bo']) await addMentor(mentor, 1, NOW);
  for (const [id, mentor] of [
    ['one', 'amina'],
    ['two', 'bo'],
  ] as const) {
    await addSubmission(id, NOW, { mentors: [mentor] });
    await applyTo(id, { event: 'ask', by: 'clock' }, NOW);
  }
});

it('a state that cannot follow', () =>
  expect(set("version = 3, state = 'sent'")).rejects.toThrow('impossible'));

it('another state without another version', () =>
  expect(set("state = 'coordinator'")).rejects.toThrow('changed meanwhile'));

it('a yes for a mentor whose last place is taken, and moving a pair to one', async () => {
  await applyTo('two', { event: 'accept', by: 'mentor' }, NOW);
  await expect(set("version = 3, state = 'accepted', mentor_id = 'bo'")).rejects.toThrow('no place left');
  await applyTo('one', { event: 'accept', by: 'mentor' }, NOW);
  await expect(set("version = version + 1, mentor_id = 'bo'")).rejects.toThrow('no place left');
  expect(await current('one')).toMatchObject({ state: 'accepted', mentorId: 'amina' });
});
