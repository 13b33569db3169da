import { expect, test, vi } from 'vitest';
import { mentorWith } from '../../../domain/matching/arbitrary.fixture.ts';
import type { MentorFacts } from '../../../domain/matching/mentor.ts';
import { mentorsWithEveryRoom } from './examples.ts';

let mentors: MentorFacts[] = [];
vi.mock('../../../loaders/mentors.ts', () => ({ mentorFacts: () => Promise.resolve(mentors) }));

test('a portal has an example of every room whatever mentors it has, and none without mentors', async () => {
  expect(await mentorsWithEveryRoom(new Date())).toEqual([]);
  mentors = ['ada', 'ben', 'cleo'].map((id) => mentorWith({ id }));
  const shown = await mentorsWithEveryRoom(new Date());
  expect(shown.map(({ id }) => id)).toEqual(['ada', 'ben', 'cleo', 'ada']);
  expect(shown.map(({ availability }) => availability.open)).toEqual([true, true, false, true]);
});
