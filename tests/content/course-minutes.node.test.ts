import { expect, test } from 'vitest';
import { courseHours, courseMinutes, readTraining } from '../../src/loaders/training/read.ts';

test('the training of mentors is counted without the course for mentees, and the other way round', () => {
  const all = readTraining('nl').reduce((sum, { minutes }) => sum + minutes, 0);
  expect(courseMinutes('mentors', 'nl')).toBeLessThan(all);
  expect(courseMinutes('mentors', 'nl') + courseMinutes('mentees', 'nl')).toBe(all);
});

test.each(['mentors', 'mentees'] as const)('the hours of the course for %s are its minutes, up to a half hour more', (audience) => {
  const hours = courseHours(audience, 'nl');
  expect(Number.isInteger(2 * hours)).toBe(true);
  const over = hours * 60 - courseMinutes(audience, 'nl');
  expect(over >= 0 && over < 30).toBe(true);
});
