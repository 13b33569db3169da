import type { Calendar } from '../calendar/workdays.ts';

/** How long each step of a request may take. The numbers are in `content/site.yaml`, under `requestTerms`. */
export interface RequestTerms extends Calendar {
  remindAfterWorkingDays: number;
  nextAfterWorkingDays: number;
  talkWorkingDays: number;
  waitingWeeks: number;
  coordinatorWorkingDays: number;
  halfwayWeeks: number;
  closingWeeks: number;
  /** Weeks after the closing mail in which a course that nobody ended ends by itself. */
  closingTermWeeks: number;
}
