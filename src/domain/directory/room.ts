import type { Availability, FreshnessTerms, WhyApart } from '../matching/availability.ts';
import type { Day } from '../matching/day.ts';
import { standingOn } from '../matching/freshness.ts';

/** Whether a mentor can be asked now, and if not, why. */
export type Room = 'free' | WhyApart;

/** A function that says on a day whether there is room. */
export function roomOn(today: Day, terms: FreshnessTerms): (availability: Availability) => Room {
  const standing = standingOn(today, terms);
  return (availability) => {
    const now = standing(availability);
    return now === 'fresh' || now === 'stale' ? 'free' : now;
  };
}
