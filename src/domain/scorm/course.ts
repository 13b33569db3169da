import type { Aliases } from '../training/aliases.ts';
import type { QuestionKind } from '../training/question.ts';
import type { PackedModule } from '../training/suspend-data.ts';
import type { Texts } from '../texts/texts.ts';

export type ScormVersion = '1.2' | '2004';

export interface CourseQuestion {
  /** As on the site. */
  id: string;
  kind: QuestionKind;
}

interface CourseLesson {
  id: string;
  title: string;
  href: string;
  questions: readonly CourseQuestion[];
  talks: readonly string[];
}

export interface ScormCourse {
  scorm: ScormVersion;
  module: string;
  title: string;
  version: string;
  /** Pass mark in percent. */
  pass: number;
  lessons: readonly CourseLesson[];
  aliases: Aliases;
  /** From `content/interface/nl/scorm.yaml`. */
  texts: Texts;
}

export const packedOf = ({ version, lessons, aliases }: ScormCourse): PackedModule => ({
  version,
  aliases,
  ids: lessons.flatMap(({ id, questions, talks }) => [id, ...questions.map((one) => one.id), ...talks]),
});
