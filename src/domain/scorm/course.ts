import type { Aliases } from '../training/aliases.ts';
import type { QuestionKind } from '../training/question.ts';
import type { PackedModule } from '../training/suspend-data.ts';
import type { Texts } from '../texts/texts.ts';

/** The two versions of SCORM that learning systems read. */
export type ScormVersion = '1.2' | '2004';

/** A question as a learning system hears of it. */
export interface CourseQuestion {
  /** As on the site. */
  id: string;
  kind: QuestionKind;
}

export interface CourseLesson {
  id: string;
  title: string;
  /** Its page in the package. */
  href: string;
  questions: readonly CourseQuestion[];
  /** Ids of the practice conversations. */
  talks: readonly string[];
}

/** What the frame of a package knows of its module. */
export interface Course {
  scorm: ScormVersion;
  module: string;
  title: string;
  version: string;
  /** From which share of right answers somebody has passed, in percent. */
  pass: number;
  lessons: readonly CourseLesson[];
  aliases: Aliases;
  /** What the frame says: `content/interface/nl/scorm.yaml`. */
  texts: Texts;
}

/** What is packed of a module for the learning system. */
export const packedOf = ({ version, lessons, aliases }: Course): PackedModule => ({
  version,
  aliases,
  ids: lessons.flatMap(({ id, questions, talks }) => [id, ...questions.map((one) => one.id), ...talks]),
});
