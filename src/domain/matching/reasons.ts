import type { Request } from './asked.ts';
import type { Candidate, ReasonFacts } from './part.ts';
import { CRITERION_OF, type CriterionId, type PartId } from './rules.ts';

type Outcome = 'met' | 'partly' | 'missed';

/**
 * Why a mentor has these points for one part. The sentence is `criteria.<criterion>.reasons.<key>.<outcome>`; of
 * something half met there are two, `partly.met` and `partly.missed`.
 */
export interface Reason {
  criterion: CriterionId;
  part: PartId;
  key: string;
  outcome: Outcome;
  points: number;
  maximum: number;
  facts: ReasonFacts;
}

/** A reason for every part that was asked, in the order of the criteria. Their points are the score. */
export function reasonsFor(request: Request, candidate: Candidate): Reason[] {
  return request.all.map(({ part, key, maximum, ...asked }) => {
    const points = asked.points(candidate);
    const outcome = points === maximum ? 'met' : points > 0 ? 'partly' : 'missed';
    return {
      criterion: CRITERION_OF[part],
      part,
      key,
      outcome,
      points,
      maximum,
      facts: asked.facts(candidate),
    };
  });
}
