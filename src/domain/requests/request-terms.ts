import type { Calendar } from '../calendar/workdays.ts';
import type { Rhythm } from '../programmes/rhythm.ts';

/** How long each step of a request may take. The numbers are in `content/site.yaml`, under `requestTerms`. */
export interface RequestTerms extends Calendar {
  remindAfterWorkingDays: number;
  nextAfterWorkingDays: number;
  talkWorkingDays: number;
  waitingWeeks: number;
  coordinatorWorkingDays: number;
  /** Weeks after the closing mail in which a course that nobody ended ends by itself. */
  closingTermWeeks: number;
}

/** With the weeks of a pair, counted from the yes of the mentor, by the rhythm of its programme. */
export interface CourseTerms extends RequestTerms {
  isOneTalk: boolean;
  /** How long a talk stands in a calendar. */
  hoursPerTalk: number;
  /** When both are asked whether they talked, and after how many weeks silence is asked once more, and then told. */
  talked: Rhythm['talked'];
  /** `undefined` when there is none, as with a single talk. */
  pulse: Rhythm['pulse'];
  /** `undefined` when there is no halfway check, as with a single talk. */
  halfwayWeeks: number | undefined;
  closingWeeks: number;
}
