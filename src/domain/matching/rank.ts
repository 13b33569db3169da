import type { Answers } from './answers.ts';
import { requestOf } from './asked.ts';
import type { WhyApart } from './availability.ts';
import { type Found, search } from './search.ts';
import type { Must } from './musts.ts';
import type { Offer } from './offer.ts';
import { firstOf } from './order.ts';
import { type Reason, reasonsFor } from './reasons.ts';
import type { Word } from './rules.ts';
import { wordFor } from './words.ts';

export interface Match {
  id: string;
  /** The sum of the points of the reasons. */
  points: number;
  /** The same for every mentor: the points of the questions that were answered. */
  maximum: number;
  word: Word;
  /** Not confirmed for a while; stands below everybody who did confirm. */
  stale: boolean;
  reasons: readonly Reason[];
}

/** A mentor who would fit and cannot be asked now. */
interface ApartMatch extends Match {
  why: WhyApart;
}

export interface Ranking {
  /** Best first, at most `top`. */
  matches: readonly Match[];
  /** How many mentors fit, shown or not. */
  total: number;
  /** Best first, at most `top`. */
  apart: readonly ApartMatch[];
  /** Whether anything was answered that recognition can come from; if not, the list says little. */
  asked: boolean;
  /** Only when the musts leave nobody: the one that gives most mentors back, and how many. */
  loosen?: { must: Must; count: number };
}

/**
 * Ranks the mentors for one mentee. Nothing is sent or kept: the same answers, mentors and day give the same list.
 * Reasons are made only for the first `top`; give `Infinity` for everybody.
 */
export function rank(answers: Answers, offer: Offer, top = 5): Ranking {
  const { rules } = offer;
  const request = requestOf(answers, rules);
  const { offered, apart, givenBack } = search(answers, request, offer);
  const match = (found: Found): Match => {
    const reasons = reasonsFor(request, found.candidate);
    return {
      id: found.id,
      points: found.points,
      maximum: request.maximum,
      word: wordFor(reasons, rules),
      stale: found.standing === 'stale',
      reasons,
    };
  };
  const loosen = offered.length === 0 ? most(givenBack) : undefined;
  return {
    matches: firstOf(offered, top).map(match),
    total: offered.length,
    apart: firstOf(apart, top).map((found) => ({ ...match(found), why: found.standing })),
    asked: request.recognition.length > 0,
    ...(loosen && { loosen }),
  };
}

/** The first of the highest counts; musts come in the order of how easily somebody gives them up. */
function most(counts: ReadonlyMap<Must, number>): Ranking['loosen'] {
  let best: Ranking['loosen'];
  for (const [must, count] of counts) if (count > (best?.count ?? 0)) best = { must, count };
  return best;
}
