import { defaultLanguage } from '../../src/loaders/language.ts';
import { textsIn } from '../../src/loaders/texts.ts';
import { trainingAliases } from '../../src/loaders/training/outline.ts';
import type { TrainingModule } from '../../src/loaders/training/read.ts';
import type { ScormCourse, ScormVersion } from '../../src/domain/scorm/course.ts';

export const lessonFile = (slug: string): string => `lessen/${slug}.html`;

/** What the frame of a package of this module knows. */
export function courseOf(module: TrainingModule, scorm: ScormVersion): ScormCourse {
  const texts = textsIn(defaultLanguage()).section('scorm');
  const idsIn = (lesson: TrainingModule['lessonList'][number], name: string) =>
    lesson.exercises.filter((one) => one.name === name).map(({ attributes }) => attributes);
  return {
    scorm,
    module: module.id,
    title: module.title,
    version: module.version,
    pass: module.check.pass,
    lessons: module.lessonList.map((lesson) => ({
      id: lesson.id,
      title: lesson.title,
      href: lessonFile(lesson.slug),
      questions: idsIn(lesson, 'Question').map(({ id, kind }) => ({
        id: String(id),
        kind: kind as ScormCourse['lessons'][number]['questions'][number]['kind'],
      })),
      talks: idsIn(lesson, 'Conversation').map(({ id }) => String(id)),
    })),
    aliases: trainingAliases(defaultLanguage()),
    texts: Object.fromEntries(Object.entries(texts).filter(([key]) => /^(frame|reach|load)\./.test(key))),
  };
}
