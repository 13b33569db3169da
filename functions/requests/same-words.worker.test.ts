import { beforeEach, expect, it } from 'vitest';
import {
  addMentor,
  addSubmission,
  answerToken,
  applyTo,
  courseToken,
  followTokenOf,
  visit,
} from '../test/submissions.ts';

const MENTOR = 'amina-el-idrissi';
const now = new Date();

const headingOf = async (page: string, token: string) =>
  /<h1[^>]*>([^<]*)</.exec(await (await visit(`/${page}/?t=${token}`)).text())?.[1];

let answer: string;

beforeEach(async () => {
  await addMentor(MENTOR, 1, now);
  await addSubmission('one', now, { mentors: [MENTOR] });
  await applyTo('one', { event: 'ask', by: 'clock' }, now);
  answer = await answerToken('one');
});

it.each([
  ['finish', 'mentor', 'closed'],
  ['finish', 'clock', 'closed'],
  ['stop', 'mentee', 'stopped'],
  ['close', 'coordinator', 'stopped'],
  ['part', 'mentee', 'parted'],
] as const)('after %s by the %s every page of a pair says that it is %s', async (event, by, end) => {
  await applyTo('one', { event: 'accept', by: 'mentor' }, now);
  await applyTo('one', { event, by }, now);
  const title = `link-pages.course.${end}.title`;
  expect(await headingOf('antwoord', answer)).toBe(title);
  for (const side of ['mentor', 'mentee'] as const)
    expect(await headingOf('verloop', await courseToken('one', side)), side).toBe(title);
  // Of a pair that parted the request goes on: its page says how.
  const followed = end === 'parted' ? 'link-pages.follow.parted.title' : title;
  expect(await headingOf('volgen', await followTokenOf('one'))).toBe(followed);
});

it('a mentor whose request a coordinator closed is not told that it was too late', async () => {
  await applyTo('one', { event: 'close', by: 'coordinator' }, now);
  expect(await headingOf('antwoord', answer)).toBe('link-pages.answer.dropped.title');
});
