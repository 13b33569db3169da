import type { Rhythm } from './rhythm.ts';

/** Rhythms for tests, so that another number in `content/rhythms.yaml` breaks none of them. */
export const TEST_RHYTHM: Rhythm = {
  talks: 6,
  hoursPerTalk: 1.5,
  weeksBetween: { from: 6, to: 8 },
  months: 9,
  talked: { week: 2, againAfter: 1 },
  pulse: { fromWeek: 6, everyWeeks: 8 },
  halfway: { talk: 4, week: 12 },
  closingWeek: 26,
  prepareHours: { mentee: 0.5, mentor: 0.25 },
  ownMentorHours: 3,
};

export const ONE_TALK: Rhythm = {
  talks: 1,
  hoursPerTalk: 1.5,
  months: 2,
  talked: { week: 2, againAfter: 1 },
  closingWeek: 6,
  prepareHours: { mentee: 0.5, mentor: 0.25 },
  ownMentorHours: 1,
};
