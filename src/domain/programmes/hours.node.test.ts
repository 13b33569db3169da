import { expect, it } from 'vitest';
import { programmeHours } from './hours.ts';
import { TEST_RHYTHM } from './rhythm.fixture.ts';

it('counts everybody of a programme, also the own mentor of each mentor, and shares the hours of the coordinator over the pairs', () => {
  expect(programmeHours(TEST_RHYTHM, { pairs: 10, trainingHours: 6, coordinatorHours: 2 })).toEqual({
    mentees: 120,
    mentors: 135,
    ownMentors: 30,
    training: 60,
    coordinator: 52,
    together: 397,
    perPair: 39.7,
  });
});
