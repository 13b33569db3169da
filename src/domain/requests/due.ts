import type { Event, State } from './state.ts';
import type { CourseTerms, RequestTerms } from './request-terms.ts';
import { addWeeks, addWorkdays } from '../calendar/workdays.ts';

/** What the scheduler does when nobody acts, and when. */
export interface Due {
  at: Date;
  event: Event;
}

/** `undefined` only in an end state. In every other state something is always due, so no submission can be forgotten. */
export function dueAfter(
  state: State,
  last: Event,
  since: Date,
  terms: CourseTerms,
  now: Date,
): Due | undefined {
  switch (state) {
    case 'sent':
      return { at: now, event: 'ask' };
    case 'asked':
      return last === 'remind'
        ? { at: afterReminder(since, terms, now), event: 'no-answer' }
        : { at: addWorkdays(since, terms.remindAfterWorkingDays, terms), event: 'remind' };
    case 'talk':
      return { at: addWorkdays(since, terms.talkWorkingDays, terms), event: 'no-answer' };
    case 'waiting':
      return { at: addWeeks(since, terms.waitingWeeks, terms), event: 'no-answer' };
    case 'coordinator':
      return { at: addWorkdays(now, terms.coordinatorWorkingDays, terms), event: 'nudge' };
    case 'accepted':
      return afterAcceptance(last, since, terms);
    case 'withdrawn':
    case 'closed':
      return undefined;
  }
}

/** A reminder that came late, because the scheduler stood still, leaves as much time to answer as one in time. */
function afterReminder(since: Date, terms: RequestTerms, now: Date): Date {
  const planned = addWorkdays(since, terms.nextAfterWorkingDays, terms);
  return planned > now
    ? planned
    : addWorkdays(now, terms.nextAfterWorkingDays - terms.remindAfterWorkingDays, terms);
}

function afterAcceptance(last: Event, since: Date, terms: CourseTerms): Due {
  if (last === 'closing') {
    return {
      at: addWeeks(since, terms.closingWeeks + terms.closingTermWeeks, terms),
      event: 'finish',
    };
  }
  return last === 'accept' && terms.halfwayWeeks !== undefined
    ? { at: addWeeks(since, terms.halfwayWeeks, terms), event: 'halfway' }
    : { at: addWeeks(since, terms.closingWeeks, terms), event: 'closing' };
}
