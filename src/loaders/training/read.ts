import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { answerKeyFile, CONTENT } from '../../schemas/content-root.ts';
import {
  type Lesson,
  lessonSchema,
  type ModuleFacts,
  moduleSchema,
  type ModuleText,
  moduleTextSchema,
} from '../../schemas/training.ts';
import { type CheckQuestion, checkQuestionSchema } from '../../domain/training/check/question.ts';
import { readEntries } from '../rules/entries.ts';
import { memoize } from '../memoize.ts';
import type { Language } from '../texts.ts';
import { exercisesIn } from './exercises.ts';
import { idOf, type Tag } from './tag.ts';
import { type TakeAlong, takeAlongIn } from './take-along.ts';

/** A lesson with what is in it. */
interface TrainingLesson extends Lesson {
  /** Its folder, the last part of its address. */
  slug: string;
  exercises: readonly Tag[];
  takeAlong: TakeAlong;
}

/** A module with all that belongs to it, in one language. */
export interface TrainingModule extends ModuleFacts, Omit<ModuleText, 'goals'> {
  goalTexts: Readonly<Record<string, string>>;
  /** Its place in its course, from 1. */
  number: number;
  lessons: string[];
  lessonList: readonly TrainingLesson[];
  minutes: number;
}

const yamlIn = (file: string): unknown => parse(readFileSync(file, 'utf8'), { schema: 'yaml-1.1' });

function lessonOf(module: string, slug: string, language: Language): TrainingLesson {
  const file = `${CONTENT}/training/${module}/${slug}/${language}.mdx`;
  const entry = readEntries(`training/${module}/${slug}`).entries.find((one) => one.file === file);
  if (!entry) throw new Error(`${file} is missing, and ${CONTENT}/training/${module}/module.yaml names it.`);
  return {
    slug,
    exercises: exercisesIn(entry.body),
    takeAlong: takeAlongIn(entry.body),
    ...lessonSchema.parse(entry.data),
  };
}

function moduleOf(folder: string, language: Language): Omit<TrainingModule, 'number'> {
  const facts = moduleSchema.parse(yamlIn(`${CONTENT}/training/${folder}/module.yaml`));
  const file = `${CONTENT}/training/${folder}/${language}.mdx`;
  const text = readEntries(`training/${folder}`).entries.find((one) => one.file === file);
  const { goals: goalTexts, ...words } = moduleTextSchema.parse(text?.data);
  const lessonList = facts.lessons.map((slug) => lessonOf(folder, slug, language));
  const minutes = lessonList.reduce((sum, lesson) => sum + lesson.minutes, 0);
  return { ...facts, ...words, goalTexts, lessonList, minutes };
}

/** All modules in the order in which somebody follows them. The content was checked before: see `rules/training.ts`. */
export const readTraining = memoize((language: Language): readonly TrainingModule[] =>
  globSync(`${CONTENT}/training/*/module.yaml`)
    .map((file) => moduleOf(basename(dirname(file)), language))
    .sort((a, b) => a.order - b.order)
    .map((module, at, all) => {
      const before = all.slice(0, at).filter((other) => other.for === module.for);
      return { ...module, number: before.length + 1 };
    }),
);

const exercisesById = memoize((language: Language): ReadonlyMap<string, Tag> => {
  const lessons = readTraining(language).flatMap(({ lessonList }) => lessonList);
  return new Map(lessons.flatMap(({ exercises }) => exercises).map((tag) => [idOf(tag), tag]));
});

/** An exercise of a lesson by its id. */
export function readExercise(language: Language, id: string): Tag {
  const tag = exercisesById(language).get(id);
  if (!tag) throw new Error(`No lesson has an exercise with the id "${id}".`);
  return tag;
}

/** The questions of the final check of a module. For the edge and for checks; never for a page. */
export function readCheck(module: string, language: Language): CheckQuestion[] {
  const file = answerKeyFile(module, language);
  return existsSync(file) ? v.parse(v.array(checkQuestionSchema), yamlIn(file)) : [];
}

/** How long all lessons for these people take together. */
export const courseMinutes = (audience: TrainingModule['for'], language: Language): number =>
  readTraining(language)
    .filter((module) => module.for === audience)
    .reduce((sum, module) => sum + module.minutes, 0);

const HALF_HOUR = 30;

/** The hours of a course, in half hours upwards: whoever plans a shift needs no minutes. */
export const courseHours = (audience: TrainingModule['for'], language: Language): number =>
  Math.ceil(courseMinutes(audience, language) / HALF_HOUR) / 2;
