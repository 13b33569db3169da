import type { Outline } from '../../domain/training/outline.ts';
import { type Language, textsIn } from '../texts.ts';
import { readTraining, type TrainingModule } from './read.ts';
import { attribute, idOf, type Tag } from './tag.ts';

const named = (exercises: readonly Tag[], name: string): Tag[] =>
  exercises.filter((exercise) => exercise.name === name);

function outlineOf(module: TrainingModule, language: Language): Outline['modules'][number] {
  const { href } = textsIn(language);
  const { id, title, version, goals, lessonList } = module;
  const lessons = lessonList.map((lesson) => ({
    id: lesson.id,
    title: lesson.title,
    href: href('lesson', { module: id, lesson: lesson.slug }),
    minutes: lesson.minutes,
    questions: named(lesson.exercises, 'Question').map((question) => ({
      id: idOf(question),
      goal: attribute(question, 'goal'),
    })),
    reflections: named(lesson.exercises, 'Reflection').map((reflection) => ({
      id: idOf(reflection),
      text: reflection.text,
    })),
    talks: named(lesson.exercises, 'Conversation').map(idOf),
  }));
  return {
    id,
    title,
    href: href('module', { module: id }),
    version,
    check: href('check', { module: id }),
    goals,
    lessons,
  };
}

/** Every id that was changed in the training, and what it is called now. */
export const trainingAliases = (language: Language): Record<string, string> =>
  Object.assign({}, ...readTraining(language).map(({ aliases }) => aliases)) as Record<string, string>;

/** The training in order, without its texts. */
export const trainingOutline = (language: Language): Outline => ({
  modules: readTraining(language).map((module) => outlineOf(module, language)),
  aliases: trainingAliases(language),
});
