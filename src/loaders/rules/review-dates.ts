import { longDate } from '../reading.ts';
import type { Language } from '../texts.ts';
import type { Entry } from './entries.ts';
import type { Problem } from './problem.ts';
import { ruleSentence } from './sentences.ts';

/** A warning for every text whose own review date has passed. */
export function checkReviewDates(entries: readonly Entry[], today: Date, language: Language): Problem[] {
  return entries.flatMap(({ file, data }): Problem[] => {
    const day = data['reviewBefore'];
    if (!(day instanceof Date) || day >= today) return [];
    return [
      {
        file,
        field: 'reviewBefore',
        came: longDate(day, language),
        expected: ruleSentence('reviewPassed'),
        level: 'warning',
      },
    ];
  });
}
