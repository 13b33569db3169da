/** The criteria and their parts. A part is the smallest thing that gets points and a reason. */
export const CRITERION_OF = {
  topics: 'topics',
  been: 'path',
  step: 'path',
  work: 'work',
  role: 'role',
  language: 'practical',
  format: 'practical',
  region: 'practical',
  dayPart: 'practical',
  room: 'room',
} as const;
export type PartId = keyof typeof CRITERION_OF;
export const PART_IDS = Object.keys(CRITERION_OF) as PartId[];
export type CriterionId = (typeof CRITERION_OF)[PartId];

/** The words that people see instead of numbers, best first. */
export const WORDS = ['good', 'fits', 'partly'] as const;
export type Word = (typeof WORDS)[number];

interface WordRule {
  /** Percentage of the maximum, 0 to 100. */
  from: number;
  /** At least one of these parts has points. */
  needs: readonly PartId[];
}

/** The numbers of `content/matching.yaml`: all that ranking needs, without the texts. */
export interface Rules {
  /** Whole points per part. */
  points: Readonly<Record<PartId, number>>;
  /** Points for somebody who meets a part half. */
  partly: Readonly<Record<'been' | 'step', number>>;
  /** Points for a role that is the mentor's first, second, third and fourth. */
  byPlace: readonly number[];
  /** How many times the most important topic counts. */
  mostImportantCounts: number;
  /** The parts that are about what mentor and mentee recognise in each other. */
  recognition: readonly PartId[];
  words: Readonly<Record<Word, WordRule>>;
  /** Professions that lead others. */
  leading: readonly string[];
  /** The format for which the region matters. */
  onSite: string;
}
