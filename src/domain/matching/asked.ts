import type { Answers } from './answers.ts';
import type { Asked } from './part.ts';
import { pathParts } from './path.ts';
import { practicalParts } from './practical.ts';
import { roleParts } from './role.ts';
import { roomParts } from './room.ts';
import type { Rules } from './rules.ts';
import { topicParts } from './topics.ts';
import { workParts } from './work.ts';

export interface Request {
  /** What the mentee answered that recognition comes from. */
  recognition: readonly Asked[];
  /** Whether it can work in practice, and room, which always counts. */
  rest: readonly Asked[];
  /** Both, in the order of the criteria. */
  all: readonly Asked[];
  maximum: number;
}

/** What these answers ask of a mentor. A skipped question is not in it, so it counts neither for nor against. */
export function requestOf(answers: Answers, rules: Rules): Request {
  const all = [
    ...topicParts(answers, rules),
    ...pathParts(answers, rules),
    ...workParts(answers, rules),
    ...roleParts(answers, rules),
    ...practicalParts(answers, rules),
    ...roomParts(rules),
  ].filter(({ maximum }) => maximum > 0);
  return {
    recognition: all.filter(({ part }) => rules.recognition.includes(part)),
    rest: all.filter(({ part }) => !rules.recognition.includes(part)),
    all,
    maximum: all.reduce((sum, { maximum }) => sum + maximum, 0),
  };
}
