import type { Outline } from '../../domain/training/outline.ts';
import { type Language, textsIn } from '../texts.ts';
import type { Tag } from './exercises.ts';
import { readTraining, type TrainingModule } from './read.ts';

const attribute = ({ attributes }: Tag, name: string): string => {
  const value = attributes[name];
  return typeof value === 'string' ? value : '';
};

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
      id: attribute(question, 'id'),
      goal: attribute(question, 'goal'),
    })),
    reflections: named(lesson.exercises, 'Reflection').map((reflection) => ({
      id: attribute(reflection, 'id'),
      text: reflection.text,
    })),
    talks: named(lesson.exercises, 'Conversation').map((talk) => attribute(talk, 'id')),
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
