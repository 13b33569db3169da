/** `talked`: whether they spoke with each other. `pulse`: whether it helps, and whether somebody wants help. */
export const QUESTIONS = ['talked', 'pulse'] as const;
export type PairQuestionName = (typeof QUESTIONS)[number];

/** The two sides of a pair. What one answers, the other never sees. */
export const PAIR_SIDES = ['mentor', 'mentee'] as const;
export type Side = (typeof PAIR_SIDES)[number];

export const TALKED_ANSWERS = ['yes', 'planned', 'not-yet', 'stuck'] as const;
type TalkedAnswer = (typeof TALKED_ANSWERS)[number];

/** Why it does not work; it may be left open. */
export const STUCK_REASONS = ['no-contact', 'no-time', 'no-click', 'other'] as const;
type StuckReason = (typeof STUCK_REASONS)[number];

export const HELPS = [1, 2, 3, 4, 5] as const;

/** An answer can be changed until the next question, some times: more often only a program does. The database has this number too. */
export const MOST_ANSWERS = 6;

/** A question that one side was asked. Moments are ISO text in UTC. */
export interface PairQuestion {
  question: PairQuestionName;
  round: number;
  side: Side;
  askedAt: string;
  askedAgainAt: string | null;
  /** When the coordinator heard of silence. */
  toldAt: string | null;
  answeredAt: string | null;
  answer: TalkedAnswer | null;
  helps: number | null;
  wantsHelp: boolean | null;
  timesAnswered: number;
}

export interface PairAsks {
  question: PairQuestionName;
  round: number;
  sides: readonly Side[];
}

interface AnswerTo {
  round: number;
  /** How many answers came before, on the page where this one was given: it counts only when none came since. */
  after: number;
}

export type PairAnswer =
  | (AnswerTo & { question: 'talked'; answer: TalkedAnswer; reason?: StuckReason | undefined })
  | (AnswerTo & { question: 'pulse'; helps: number; wantsHelp: boolean });

/** The question that a side was asked last: only that one can be answered. */
export const lastAsked = <Asked extends PairQuestion>(
  questions: readonly Asked[],
  side: Side,
): Asked | undefined =>
  questions
    .filter((one) => one.side === side)
    .reduce<Asked | undefined>((last, one) => (last && last.askedAt >= one.askedAt ? last : one), undefined);

/** For the first time or anew. */
export const canAnswer = ({ timesAnswered }: Pick<PairQuestion, 'timesAnswered'>): boolean =>
  timesAnswered < MOST_ANSWERS;
