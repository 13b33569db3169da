import { expect, test } from 'vitest';
import { courseMinutes, readTraining } from '../../src/loaders/training/read.ts';

test('the training of mentors is counted without the course for mentees, and the other way round', () => {
  const all = readTraining('nl').reduce((sum, { minutes }) => sum + minutes, 0);
  expect(courseMinutes('mentors', 'nl')).toBeLessThan(all);
  expect(courseMinutes('mentors', 'nl') + courseMinutes('mentees', 'nl')).toBe(all);
});
