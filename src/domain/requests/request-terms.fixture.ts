import type { CourseTerms, RequestTerms } from './request-terms.ts';

/** Terms for tests, so that another term in `content/site.yaml` breaks none of them. */
export const TEST_TERMS: RequestTerms = {
  remindAfterWorkingDays: 3,
  nextAfterWorkingDays: 5,
  talkWorkingDays: 10,
  waitingWeeks: 8,
  coordinatorWorkingDays: 5,
  closingTermWeeks: 4,
  timeZone: 'Europe/Amsterdam',
  holidays: [
    '01-01',
    'easter-2',
    'easter+1',
    '04-27, 04-26',
    '05-05',
    'easter+39',
    'easter+50',
    '12-25',
    '12-26',
  ],
};

export const TEST_COURSE_TERMS: CourseTerms = {
  ...TEST_TERMS,
  isOneTalk: false,
  hoursPerTalk: 1.5,
  talked: { week: 2, againAfter: 1 },
  pulse: { fromWeek: 6, everyWeeks: 8 },
  halfwayWeeks: 12,
  closingWeeks: 26,
};
