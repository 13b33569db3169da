// Separate from the schemas, so that a page that only shows room loads no library for it.
import { plusDays } from '../calendar/local-day.ts';
import type { Availability, FreshnessTerms, MentorStanding } from './availability.ts';
import type { Day } from './day.ts';

/** The edge goes before the profile, because only the edge knows who said yes since. */
export function availabilityNow(profile: Availability, live: Availability | undefined): Availability {
  return live ?? profile;
}

export function standingOn(
  today: Day,
  terms: FreshnessTerms,
): (availability: Availability) => MentorStanding {
  const staleBefore = weeksBefore(today, terms.rankLastAfterWeeks);
  const apartBefore = weeksBefore(today, terms.notOfferedAfterWeeks);
  return ({ open, places, confirmed }) => {
    if (!open) return 'closed';
    const late = confirmed < staleBefore;
    if (late && confirmed < apartBefore) return 'unconfirmed';
    if (places === 0) return 'full';
    return late ? 'stale' : 'fresh';
  };
}

/** The day that lies this many weeks before another day. */
export function weeksBefore(day: Day, weeks: number): Day {
  return plusDays(day, -7 * weeks);
}
