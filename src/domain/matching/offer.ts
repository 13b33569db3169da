import type { FreshnessTerms, LiveAvailability } from './availability.ts';
import type { Day } from './day.ts';
import type { MentorFacts } from './mentor.ts';
import type { Rules } from './rules.ts';

/** Everything that is the same for every mentee on a day. */
export interface Offer {
  mentors: readonly MentorFacts[];
  /** What the edge knows; empty when it could not be reached. */
  live: LiveAvailability;
  rules: Rules;
  terms: FreshnessTerms;
  /** Keep it the same during a visit: the order of equal mentors turns with it. */
  today: Day;
}
