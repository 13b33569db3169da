import type { Answers } from './answers.ts';
import type { MentorFacts } from './mentor.ts';
import { activeMusts, type Must, withoutMust } from './musts.ts';
import type { Offer } from './offer.ts';
import { wantedRegions } from './practical.ts';

/** One change of a wish. `add` also accepts one more possibility; `loosen` makes a wish of a must. */
export type Change =
  | { kind: 'add'; field: 'formats' | 'dayParts'; id: string }
  | { kind: 'drop'; field: 'region' }
  | { kind: 'loosen'; must: Must };

export interface ChangedAnswers {
  change: Change;
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
      ? [{ change: { kind: 'drop' as const, field: 'region' as const }, answers: dropRegion(answers) }]
      : []),
    ...activeMusts(answers, rules).map(({ must }) => ({
      change: { kind: 'loosen' as const, must },
      answers: withoutMust(answers, must),
    })),
  ];
}

function dropRegion(answers: Answers): Answers {
  return { ...answers, region: undefined };
}
