import type { Answers } from './answers.ts';
import { type Change, changesOf } from './change.ts';
import type { Offer } from './offer.ts';
import { type Match, rank } from './rank.ts';

export interface Counterfactual {
  change: Change;
  /** The mentor who would then be first, as this mentor would then stand. */
  match: Match;
}

/**
 * The one change of a wish that brings in a better fit: somebody else comes first, with a larger share of the points
 * than the first of the list has now. `undefined` when there is no such change, or no list; for an empty list see
 * `Ranking.loosen`. Ranks once per possible change: a dozen times at most.
 */
export function counterfactual(answers: Answers, offer: Offer): Counterfactual | undefined {
  const now = rank(answers, offer, 1).matches[0];
  if (!now) return undefined;
  let best: Counterfactual | undefined;
  for (const { change, answers: changed } of changesOf(answers, offer)) {
    const match = rank(changed, offer, 1).matches[0];
    if (match && match.id !== now.id && isBetter(match, best?.match ?? now)) best = { change, match };
  }
  return best;
}

/** Compares shares in whole numbers: a change may also change the maximum. */
function isBetter(a: Match, b: Match): boolean {
  return a.points * b.maximum > b.points * a.maximum;
}
