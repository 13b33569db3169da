import type { Entry } from './entries.ts';
import type { Problem } from './problem.ts';
import { ruleSentence } from './sentences.ts';

interface Step {
  profession?: string;
  setting?: string;
  from?: number;
  to?: number;
}

/**
 * What a schema cannot see: the career ends in the current work, its years go up, and only examples use
 * `confirmedDaysAgo`.
 */
export function checkMentorFacts({ file, data }: Entry): Problem[] {
  const problems: Problem[] = [];
  const path = Array.isArray(data['path']) ? (data['path'] as Step[]) : [];
  const last = path.at(-1);
  const goesUp = path.every(({ from = 0, to }, index) => {
    const before = path[index - 1];
    const isLast = index === path.length - 1;
    return (to === undefined) === isLast && (to ?? from) >= from && from >= (before?.from ?? 0);
  });
  if (path.length > 0 && !goesUp) {
    const came = path.map(({ from, to }) => `${from}-${to ?? ''}`).join(', ');
    problems.push({ file, field: 'path', came, expected: ruleSentence('pathOrder') });
  }
  if (last && (last.profession !== data['profession'] || last.setting !== data['setting'])) {
    problems.push({
      file,
      field: 'path',
      came: [last.profession, last.setting].join(', '),
      expected: ruleSentence('pathNow'),
    });
  }
  const availability = data['availability'] as { confirmedDaysAgo?: number } | undefined;
  if (availability?.confirmedDaysAgo !== undefined && data['example'] !== true) {
    problems.push({
      file,
      field: 'availability.confirmedDaysAgo',
      came: availability.confirmedDaysAgo,
      expected: ruleSentence('daysAgoExample'),
    });
  }
  return problems;
}
