import type { Reason } from './reasons.ts';
import { type Rules, type Word, WORDS } from './rules.ts';

/** The word for a match: the best one whose percentage is reached and of whose parts at least one has points. */
export function wordFor(reasons: readonly Reason[], rules: Rules): Word {
  const points = reasons.reduce((sum, reason) => sum + reason.points, 0);
  const maximum = reasons.reduce((sum, reason) => sum + reason.maximum, 0);
  const has = reasons.filter((reason) => reason.points > 0).map(({ part }) => part);
  const fits = (word: Word) => {
    const { from, needs } = rules.words[word];
    return points * 100 >= from * maximum && needs.some((part) => has.includes(part));
  };
  return WORDS.find(fits) ?? 'partly';
}
