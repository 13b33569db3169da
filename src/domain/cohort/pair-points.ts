import type { Answers } from '../matching/answers.ts';
import { type Candidate, queryOf } from '../matching/criteria.ts';
import { activeMusts } from '../matching/musts.ts';
import { scoreOf } from '../matching/rank.ts';
import type { Rules } from '../matching/rules.ts';

/**
 * A function that gives a candidate's share of the points in whole hundredths, so that a mentee who answered few
 * questions weighs as much as one who answered all. `undefined` for who is left out, breaks a must or shares nothing.
 */
export function pairPoints(answers: Answers, rules: Rules): (candidate: Candidate) => number | undefined {
  const query = queryOf(answers, rules);
  const musts = activeMusts(answers, rules);
  const leftOut = new Set(answers.leaveOut);
  return (candidate) => {
    if (leftOut.has(candidate.mentor.id)) return undefined;
    if (!musts.every(({ holds }) => holds(candidate.mentor))) return undefined;
    const points = scoreOf(query, candidate);
    return points === undefined ? undefined : Math.floor((100 * points) / query.maximum);
  };
}
