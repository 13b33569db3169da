/** One answer of a question in the final check. `why` tells what happens because of it. */
export interface CheckOption {
  id: string;
  text: string;
  why: string;
  right?: true | undefined;
}

/** A question of the final check with its key, as it stands in `content/training/<module>/check/`. Only the edge has these. */
export interface CheckQuestion {
  id: string;
  goal: string;
  /** Id of the lesson to read again after a wrong answer. */
  lesson: string;
  /** One answer, or all that fit. */
  kind: 'one' | 'more';
  text: string;
  options: readonly CheckOption[];
}

/** A question as somebody gets it: without what is right, and without why. */
export interface AskedQuestion {
  id: string;
  kind: 'one' | 'more';
  text: string;
  options: readonly { id: string; text: string }[];
}

/** Chosen option ids by question id. */
export type CheckAnswers = Readonly<Record<string, readonly string[]>>;
