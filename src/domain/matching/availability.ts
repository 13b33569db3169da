import * as v from 'valibot';
import { type Day, dayShape, weeksBefore } from './day.ts';
import { idShape } from './id.ts';

const places = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(50));

/** What a mentor last said about room for mentees. */
export const availabilityShape = v.object({
  /** How many mentees at the same time. */
  capacity: places,
  /** How many of those places are free. */
  places,
  /** Whether requests may come in. */
  open: v.boolean(),
  /** The day on which the mentor said so. */
  confirmed: dayShape,
});
export type Availability = v.InferOutput<typeof availabilityShape>;

/** What the edge knows, by mentor id. */
export const liveAvailabilityShape = v.record(idShape, availabilityShape);
export type LiveAvailability = Readonly<Record<string, Availability>>;

/** How long an answer of a mentor is believed: `availability` in `content/site.yaml`. */
export interface FreshnessTerms {
  rankLastAfterWeeks: number;
  notOfferedAfterWeeks: number;
}

/** Why a mentor stands apart from the list. */
export type WhyApart = 'full' | 'closed' | 'unconfirmed';
export type Standing = 'fresh' | 'stale' | WhyApart;

/** The newer of what the edge knows and what the profile says; the edge wins when they are of the same day. */
export function availabilityNow(profile: Availability, live: Availability | undefined): Availability {
  return live && live.confirmed >= profile.confirmed ? live : profile;
}

/** A function that says where a mentor stands today. */
export function standingOn(today: Day, terms: FreshnessTerms): (availability: Availability) => Standing {
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
