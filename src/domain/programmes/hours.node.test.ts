import { expect, it } from 'vitest';
import { programmeHours } from './hours.ts';
import { TEST_RHYTHM } from './rhythm.fixture.ts';

it('counts everybody of a programme, and shares the hours of the coordinator over the pairs', () => {
  expect(programmeHours(TEST_RHYTHM, { pairs: 10, trainingHours: 6, coordinatorHours: 2 })).toEqual({
    mentees: 120,
    mentors: 135,
    training: 60,
    coordinator: 52,
    together: 367,
    perPair: 36.7,
  });
});
