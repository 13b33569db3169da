import type { Answers } from './answers.ts';
import { wantedRegions } from './criteria.ts';
import type { MentorFacts } from './mentor.ts';
import { activeMusts, type Must, withoutMust } from './musts.ts';
import { type Match, type Offer, rank } from './rank.ts';

export interface Counterfactual {
  change: WishChange;
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

/** One change of a wish. `add` also accepts one more possibility; `loosen` makes a wish of a must. */
export type WishChange =
  | { kind: 'add'; field: 'formats' | 'dayParts'; id: string }
  | { kind: 'drop'; field: 'region' }
  | { kind: 'loosen'; must: Must };

export interface ChangedAnswers {
  change: WishChange;
  answers: Answers;
}

/**
 * Every change that may be proposed, in a fixed order. Only how people meet and what is a must: what somebody wants to
 * learn, and where to, is not ours to change, and nobody learns a language for a match.
 */
export function changesOf(answers: Answers, { mentors, rules }: Offer): ChangedAnswers[] {
  const add = (field: 'formats' | 'dayParts', has: (mentor: MentorFacts) => readonly string[]) => {
    const wanted = answers[field] ?? [];
    if (wanted.length === 0) return [];
    const known = [...new Set(mentors.flatMap(has))].sort();
    return known
      .filter((id) => !wanted.includes(id))
      .map((id) => ({
        change: { kind: 'add' as const, field, id },
        answers: { ...answers, [field]: [...wanted, id] },
      }));
  };
  const region = wantedRegions(answers, rules).length > 0;
  return [
    ...add('formats', (mentor) => mentor.formats),
    ...add('dayParts', (mentor) => mentor.dayParts),
    ...(region
      ? [
          {
            change: { kind: 'drop' as const, field: 'region' as const },
            answers: { ...answers, region: undefined },
          },
        ]
      : []),
    ...activeMusts(answers, rules).map(({ must }) => ({
      change: { kind: 'loosen' as const, must },
      answers: withoutMust(answers, must),
    })),
  ];
}
