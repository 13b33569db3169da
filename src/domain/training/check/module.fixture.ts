import type { CheckModule } from './module.ts';

/** A module for tests: what is not in question is empty. */
export const TEST_MODULE: CheckModule = {
  id: 'm',
  title: 'Module',
  summary: '',
  version: '1',
  goals: {},
  perGoal: 1,
  pass: 80,
  passInWords: '',
  scoreName: '',
  certificateDays: 30,
  minutes: 1,
  lessons: {},
  next: '',
};
