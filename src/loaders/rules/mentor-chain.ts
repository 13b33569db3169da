import type { Entry } from './entries.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Problem } from './problem.ts';
import { ruleSentence } from './sentences.ts';

/** The word in `ownMentor` for somebody who is not in this list. */
const OUTSIDE = 'buiten';

const idOf = (file: string) => file.replace(/^.*\//, '').replace(/\.mdx$/, '');

/**
 * The mentor chain: every mentor has a mentor of the same programme, or `buiten`, and no chain comes back to where it
 * began.
 * One circle gives one problem, at its first mentor in alphabetical order.
 */
export function checkMentorChain(
  mentors: readonly Entry[],
  programmes: ReadonlyMap<string, string>,
): Problem[] {
  const worksAt = new Map(mentors.map(({ file, data }) => [idOf(file), String(data['organisation'])]));
  const programmeOf = (mentor: string) => programmes.get(worksAt.get(mentor) ?? '');
  const ownMentor = new Map(mentors.map(({ file, data }) => [idOf(file), String(data['ownMentor'])]));
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const { file, data } of mentors) {
    const start = idOf(file);
    const came = ownMentor.get(start) ?? '';
    if (data['ownMentor'] === undefined) continue;
    if (came !== OUTSIDE && !ownMentor.has(came)) {
      const expected = ruleSentence('chainUnknown') + didYouMean(came, [...ownMentor.keys()]);
      problems.push({ file, field: 'ownMentor', came, expected });
    }
    if (ownMentor.has(came) && programmeOf(came) !== programmeOf(start)) {
      problems.push({ file, field: 'ownMentor', came, expected: ruleSentence('chainProgramme') });
    }
    const chain = [start];
    let next = ownMentor.get(start);
    while (next !== undefined && ownMentor.has(next) && !chain.includes(next)) {
      chain.push(next);
      next = ownMentor.get(next);
    }
    if (next === start && !seen.has(start)) {
      chain.forEach((id) => seen.add(id));
      problems.push({
        file,
        field: 'ownMentor',
        came,
        expected: ruleSentence('chainCircle', { circle: [...chain, start].join(' → ') }),
      });
    }
  }
  return problems;
}
