import * as v from 'valibot';
import { dayShape } from './day.ts';

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
export type LiveAvailability = Readonly<Record<string, Availability>>;

/** How long an answer of a mentor is believed: `availability` in `content/site.yaml`. */
export interface FreshnessTerms {
  rankLastAfterWeeks: number;
  notOfferedAfterWeeks: number;
}

/** Why a mentor stands apart from the list. */
export type WhyApart = 'full' | 'closed' | 'unconfirmed';
export type MentorStanding = 'fresh' | 'stale' | WhyApart;
