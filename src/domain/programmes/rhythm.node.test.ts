import { expect, it } from 'vitest';
import { ONE_TALK, TEST_RHYTHM } from './rhythm.fixture.ts';
import { hoursOf, RHYTHM_FACTS, rhythmFact } from './rhythm.ts';

it('counts the hours of a person: the talks, preparing them, the workshop, and the own mentor of a mentor', () => {
  expect(hoursOf(TEST_RHYTHM, 'mentee')).toBe(12);
  expect(hoursOf(TEST_RHYTHM, 'mentor')).toBe(13.5);
  expect(hoursOf({ ...TEST_RHYTHM, workshopHours: 4 }, 'mentee')).toBe(16);
});

it('has no weeks between, no halfway check and no workshop when there is one talk', () => {
  const without = RHYTHM_FACTS.filter((name) => rhythmFact(ONE_TALK, name) === undefined);
  expect(without).toEqual(['weeks', 'halfway-talk', 'halfway-week', 'workshop']);
});
