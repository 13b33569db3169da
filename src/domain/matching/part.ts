import type { Availability } from './availability.ts';
import type { MentorFacts } from './mentor.ts';
import type { PartId } from './rules.ts';

/** A mentor with what is known about room today. */
export interface Candidate {
  mentor: MentorFacts;
  availability: Availability;
}

/** What a reason is about: ids per name, in order. Words come from the vocabulary, at the moment of showing. */
export type ReasonFacts = Readonly<Record<string, readonly string[]>>;

/** One part of a criterion, as this mentee asks it. Score and reasons both come from here, so they cannot differ. */
export interface Asked {
  part: PartId;
  /** Names the sentences in `content/matching.yaml`. */
  key: string;
  /** Whole points, more than 0. */
  maximum: number;
  /** Whole points from 0 to `maximum`. */
  points: (candidate: Candidate) => number;
  facts: (candidate: Candidate) => ReasonFacts;
}
