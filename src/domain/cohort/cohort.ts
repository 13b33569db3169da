import type { Day } from '../matching/day.ts';

export interface CohortMentee {
  id: string;
  /** First choice first. */
  choices?: readonly string[];
}

export interface CohortMentor {
  id: string;
  /** How many mentees at the same time. */
  capacity: number;
  /** Mentees whom this mentor would rather not help; they are never paired. */
  ratherNot?: readonly string[];
}

/** A group to be matched at once. Nothing of it leaves the browser. */
export interface Cohort {
  mentees: readonly CohortMentee[];
  mentors: readonly CohortMentor[];
  /** Whole points from 0 to 100 for a pair; `undefined` when the pair is not possible. See `pairPoints`. */
  points: (mentee: string, mentor: string) => number | undefined;
  perMentee: number;
  /** Decides between solutions that are equally good, as in the list of one mentee. */
  day: Day;
}

export interface Pair {
  mentee: string;
  mentor: string;
  points: number;
}

/** Nobody is possible, or everybody who is possible is taken. */
export type WhyWithout = 'nobody-fits' | 'mentors-full';

export interface Assignment {
  pairs: readonly Pair[];
  total: number;
  /** The pair with the fewest points: the first one for a coordinator to look at. */
  lowest: Pair | undefined;
  without: readonly { mentee: string; why: WhyWithout }[];
  /** Not paired while both would do better with each other: the price of the best total. Without any it is stable. */
  blockingPairs: readonly Pair[];
}
