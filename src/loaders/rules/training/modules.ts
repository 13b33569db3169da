import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { z } from 'astro/zod';
import { answerKeyFile, CONTENT } from '../../../schemas/content-root.ts';
import {
  writtenCheckQuestionSchema,
  lessonSchema,
  moduleSchema,
  moduleTextSchema,
} from '../../../schemas/training.ts';
import { exercisesIn } from '../../training/exercises.ts';
import type { Tag } from '../../training/tag.ts';
import type { Language } from '../../texts.ts';
import { type Entry, asFields, readEntries, yamlProblems } from '../entries.ts';
import { checkFrontMatter } from '../front-matter.ts';
import type { Problem } from '../problem.ts';
import { inItsLines, textProblems } from '../readable.ts';
import { ruleSentence } from '../sentences.ts';
import { readYamlText, type YamlText } from '../yaml-text.ts';
import { unlistedLessons } from './unlisted.ts';

/** Something of the training with an id, and where it stands. */
export interface Named {
  id: string;
  file: string;
  line?: number | undefined;
}

/** A lesson as it stands on disk, with its exercises. */
export interface LessonText {
  file: string;
  id: string;
  slug: string;
  goals: string[];
  /** With their lines in the file. */
  exercises: Tag[];
}

/** A question of the final check as it stands on disk. */
interface CheckText extends Named {
  goal: string;
  lesson: string;
  kind: string;
  /** Ids of its options, how many of them are right, and the places that they say to have. */
  options: string[];
  rights: number;
  places: number[];
}

/** A module as it stands on disk: enough to check it, also when parts of it are wrong. */
export interface ModuleFiles {
  folder: string;
  file: string;
  /** Of its texts: the first of the portal. */
  language: Language;
  facts: z.infer<typeof moduleSchema> | undefined;
  text: z.infer<typeof moduleTextSchema> | undefined;
  lessons: LessonText[];
  questions: CheckText[];
  /** Whether all its lessons were read, and all questions of its check: else nobody knows what is missing there. */
  whole: { lessons: boolean; check: boolean };
}

/** Where is read, and what cannot be read there. */
interface Reading {
  root: string;
  language: Language;
  problems: Problem[];
}

/** Whether it was said before why this file cannot be read. */
const isReported = (file: string, { problems }: Reading) => problems.some((problem) => problem.file === file);

/** The YAML of a file, or of one that cannot be read nothing. */
function yamlIn(file: string, { root, problems }: Reading): YamlText | undefined {
  const read = readYamlText(readFileSync(resolve(root, file), 'utf8'), 'yaml-1.1');
  problems.push(...yamlProblems(file, 'YAML', read));
  return read.fault ? undefined : read;
}

function checked<Schema extends z.ZodType>(
  entry: Pick<Entry, 'file' | 'lineOf'> & { data: unknown },
  schema: Schema,
  { problems }: Reading,
): z.infer<Schema> | undefined {
  const wrong = checkFrontMatter(entry, schema);
  problems.push(...wrong);
  return wrong.length === 0 ? schema.parse(entry.data) : undefined;
}

function exercisesOf(entry: Entry, { problems }: Reading): Tag[] | undefined {
  const unreadable = textProblems(entry);
  problems.push(...unreadable);
  return unreadable.length === 0 ? exercisesIn(inItsLines(entry)) : undefined;
}

function lessonAt(folder: string, slug: string, entries: Entry[], reading: Reading): LessonText[] {
  const file = `${CONTENT}/training/${folder}/${slug}/${reading.language}.mdx`;
  const entry = entries.find((one) => one.file === file);
  if (!entry) {
    const expected = ruleSentence('training.lessonMissing', { file });
    const module = `${CONTENT}/training/${folder}/module.yaml`;
    if (!isReported(file, reading))
      reading.problems.push({ file: module, field: 'lessons', came: slug, expected });
    return [];
  }
  const data = checked(entry, lessonSchema, reading);
  const exercises = exercisesOf(entry, reading);
  return data && exercises ? [{ file, id: data.id, slug, goals: data.goals, exercises }] : [];
}

function questionsOf(folder: string, reading: Reading): CheckText[] {
  const { root, problems, language } = reading;
  const file = answerKeyFile(folder, language);
  if (!existsSync(resolve(root, file))) {
    problems.push({ file, field: 'check', came: undefined, expected: ruleSentence('training.checkMissing') });
    return [];
  }
  const read = yamlIn(file, reading);
  if (!read) return [];
  const { data: list, lineOf } = read;
  if (!Array.isArray(list)) {
    problems.push({ file, field: 'check', came: list, expected: ruleSentence('training.checkList') });
    return [];
  }
  return list.flatMap((data: unknown, place): CheckText[] => {
    const lineIn = (path: readonly PropertyKey[]) => lineOf([place, ...path]);
    const faults = checkFrontMatter({ file, data: data ?? {}, lineOf: lineIn }, writtenCheckQuestionSchema);
    const { id: given } = asFields(data);
    const id = typeof given === 'string' ? given : `${place + 1}`;
    problems.push(...faults.map((one) => ({ ...one, field: `${id}: ${one.field}` })));
    if (faults.length > 0) return [];
    const { goal, lesson, kind, options } = writtenCheckQuestionSchema.parse(data);
    const rights = options.filter(({ right }) => right).length;
    return [
      {
        id,
        file,
        line: lineIn(['id']),
        goal,
        lesson,
        kind,
        options: options.map((option) => option.id),
        rights,
        places: options.flatMap(({ place = 0 }) => (place > 0 ? [place] : [])),
      },
    ];
  });
}

function textOf(folder: string, entries: Entry[], reading: Reading): ModuleFiles['text'] {
  const file = `${CONTENT}/training/${folder}/${reading.language}.mdx`;
  const words = entries.find((one) => one.file === file);
  if (words) return checked(words, moduleTextSchema, reading);
  const expected = ruleSentence('training.textMissing');
  if (!isReported(file, reading)) reading.problems.push({ file, field: '---', came: undefined, expected });
  return undefined;
}

function factsOf(file: string, reading: Reading): ModuleFiles['facts'] {
  const read = yamlIn(file, reading);
  return read && checked({ file, data: read.data ?? {}, lineOf: read.lineOf }, moduleSchema, reading);
}

function moduleAt(file: string, reading: Reading): ModuleFiles {
  const folder = basename(dirname(file));
  const { entries, problems } = readEntries(`training/${folder}`, reading.root);
  reading.problems.push(...problems);
  const facts = factsOf(file, reading);
  const text = textOf(folder, entries, reading);
  const slugs = [...new Set(facts?.lessons)];
  const lessons = slugs.flatMap((slug) => lessonAt(folder, slug, entries, reading));
  const forgotten = facts ? unlistedLessons(folder, slugs, entries) : [];
  reading.problems.push(...forgotten);
  const before = reading.problems.length;
  const questions = questionsOf(folder, reading);
  const check = reading.problems.length === before;
  return {
    folder,
    file,
    language: reading.language,
    facts,
    text,
    lessons,
    questions,
    whole: {
      lessons: facts !== undefined && forgotten.length === 0 && lessons.length === slugs.length,
      check,
    },
  };
}

/** Reads every module of `content/training/`; what cannot be read goes into `problems`. */
export function readModuleFiles(reading: Reading): ModuleFiles[] {
  return globSync(`${CONTENT}/training/*/module.yaml`, { cwd: reading.root })
    .sort()
    .map((file) => moduleAt(file, reading));
}
