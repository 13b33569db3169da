/** `life` in `content/site.yaml`. */
export interface LifeTerms {
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
