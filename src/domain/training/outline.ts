/** A lesson as the summary knows it. */
export interface OutlineLesson {
  id: string;
  title: string;
  href: string;
  minutes: number;
  questions: readonly { id: string; goal: string }[];
  /** What the learner is asked to think about, with the text of that. */
  reflections: readonly { id: string; text: string }[];
  talks: readonly string[];
}

export interface OutlineModule {
  id: string;
  title: string;
  href: string;
  /** Raised when somebody who passed before should pass again. */
  version: string;
  /** Address of the final check; absent while there is none. */
  check?: string;
  goals: readonly string[];
  lessons: readonly OutlineLesson[];
}

/** `/data/<language>/training-outline.json` */
export interface Outline {
  modules: readonly OutlineModule[];
  /** Old id → new id. */
  aliases: Readonly<Record<string, string>>;
}
