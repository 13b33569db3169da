import type { AskedQuestion, CheckQuestion } from './question.ts';
import { shuffled } from './random.ts';

/** What to draw from: all questions of a module, its goals, and how many questions each goal gets. */
export interface Pool {
  questions: readonly CheckQuestion[];
  goals: readonly string[];
  perGoal: number;
}

/**
 * Draws questions for a check: `perGoal` of each goal, in an order that follows from the seed.
 * @throws when a goal has fewer questions than it needs: a shorter check would be easier to pass.
 */
export function drawQuestions({ questions, goals, perGoal }: Pool, seed: string): CheckQuestion[] {
  const drawn = goals.flatMap((goal) => {
    const own = questions.filter((question) => question.goal === goal);
    if (own.length < perGoal) throw new Error(`the goal ${goal} has ${own.length} questions, not ${perGoal}`);
    return shuffled(own, `${seed} ${goal}`).slice(0, perGoal);
  });
  return shuffled(drawn, seed);
}

/** A question without its key. The order of the options follows from the seed and the question. */
export function askedQuestion({ id, kind, text, options }: CheckQuestion, seed: string): AskedQuestion {
  return {
    id,
    kind,
    text,
    options: shuffled(options, `${seed} ${id}`).map((option) => ({ id: option.id, text: option.text })),
  };
}
