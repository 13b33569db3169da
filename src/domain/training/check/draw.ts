import type { AskedQuestion, CheckQuestion } from './question.ts';
import { shuffled } from './random.ts';

export interface Pool {
  questions: readonly CheckQuestion[];
  goals: readonly string[];
  perGoal: number;
}

/**
 * Draws `perGoal` questions of each goal, in an order that follows from the seed. Those in `seen`, the last one last,
 * come only when there is nothing else.
 * @throws when a goal has too few questions, because a shorter check would be easier to pass.
 */
export function drawQuestions(
  { questions, goals, perGoal }: Pool,
  seed: string,
  seen: readonly string[] = [],
): CheckQuestion[] {
  const drawn = goals.flatMap((goal) => {
    const own = questions.filter((question) => question.goal === goal);
    if (own.length < perGoal) throw new Error(`the goal ${goal} has ${own.length} questions, not ${perGoal}`);
    return shuffled(own, `${seed} ${goal}`)
      .toSorted((a, b) => seen.lastIndexOf(a.id) - seen.lastIndexOf(b.id))
      .slice(0, perGoal);
  });
  return shuffled(drawn, seed);
}

/** The order of the options follows from the seed and the question. */
export function askedQuestion({ id, kind, text, options }: CheckQuestion, seed: string): AskedQuestion {
  return {
    id,
    kind,
    text,
    options: shuffled(options, `${seed} ${id}`).map((option) => ({ id: option.id, text: option.text })),
  };
}
