import { existsSync, globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { z } from 'astro/zod';
import {
  checkQuestionSchema,
  lessonSchema,
  moduleSchema,
  moduleTextSchema,
} from '../../../schemas/training.ts';
import { exercisesIn, type Tag } from '../../training/exercises.ts';
import { type Entry, readEntries } from '../entries.ts';
import { checkFrontMatter } from '../front-matter.ts';
import type { Problem } from '../problem.ts';
import { sentence } from '../sentences.ts';

/** Something of the training with an id, and where it stands. */
export interface Named {
  id: string;
  file: string;
  line?: number;
}

/** A lesson as it stands on disk, with its exercises. */
export interface LessonText {
  entry: Entry;
  id: string;
  slug: string;
  goals: string[];
  exercises: Tag[];
}

/** A question of the final check as it stands on disk. */
export interface CheckText extends Named {
  goal: string;
  lesson: string;
  kind: string;
  rights: number;
}

/** A module as it stands on disk: enough to check it, also when parts of it are wrong. */
export interface ModuleFiles {
  folder: string;
  file: string;
  facts: z.infer<typeof moduleSchema> | undefined;
  text: z.infer<typeof moduleTextSchema> | undefined;
  lessons: LessonText[];
  questions: CheckText[];
}

function yamlIn(file: string, problems: Problem[]): unknown {
  try {
    return parse(readFileSync(file, 'utf8'), { schema: 'yaml-1.1' });
  } catch (error) {
    const came = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    problems.push({ file, field: 'YAML', came, expected: sentence('yaml') });
    return undefined;
  }
}

function checked<Schema extends z.ZodType>(
  entry: Entry,
  schema: Schema,
  problems: Problem[],
): z.infer<Schema> | undefined {
  const wrong = checkFrontMatter(entry, schema);
  problems.push(...wrong);
  return wrong.length === 0 ? schema.parse(entry.data) : undefined;
}

function exercisesOf({ file, body }: Entry, problems: Problem[]): Tag[] {
  try {
    return exercisesIn(body);
  } catch (error) {
    const came = error instanceof Error ? error.message : String(error);
    problems.push({ file, field: 'MDX', came, expected: sentence('training.mdx') });
    return [];
  }
}

function lessonAt(folder: string, slug: string, entries: Entry[], problems: Problem[]): LessonText[] {
  const file = `content/training/${folder}/${slug}/nl.mdx`;
  const entry = entries.find((one) => one.file === file);
  if (!entry) {
    const came = slug;
    problems.push({
      file: `content/training/${folder}/module.yaml`,
      field: 'lessons',
      came,
      expected: sentence('training.lessonMissing', { file }),
    });
    return [];
  }
  const data = checked(entry, lessonSchema, problems);
  if (!data) return [];
  return [{ entry, id: data.id, slug, goals: data.goals, exercises: exercisesOf(entry, problems) }];
}

function questionsOf(folder: string, problems: Problem[]): CheckText[] {
  const file = `content/training/${folder}/check/nl.yaml`;
  if (!existsSync(file)) {
    problems.push({ file, field: 'check', came: undefined, expected: sentence('training.checkMissing') });
    return [];
  }
  const list = yamlIn(file, problems);
  return (Array.isArray(list) ? list : []).flatMap((data: unknown, place): CheckText[] => {
    const entry = { file, data: (data ?? {}) as Record<string, unknown>, body: '' };
    const faults = checkFrontMatter(entry, checkQuestionSchema);
    const id = typeof entry.data['id'] === 'string' ? entry.data['id'] : `${place + 1}`;
    problems.push(...faults.map((one) => ({ ...one, field: `${id}: ${one.field}` })));
    if (faults.length > 0) return [];
    const question = checkQuestionSchema.parse(data);
    const rights = question.options.filter(({ right }) => right).length;
    return [{ id, file, goal: question.goal, lesson: question.lesson, kind: question.kind, rights }];
  });
}

/** Reads every module of `content/training/`; what cannot be read goes into `problems`. */
export function readModuleFiles(problems: Problem[]): ModuleFiles[] {
  return globSync('content/training/*/module.yaml')
    .sort()
    .map((file) => {
      const folder = file.split('/')[2] ?? '';
      const { entries, problems: unread } = readEntries(`training/${folder}`);
      problems.push(...unread);
      const data = (yamlIn(file, problems) ?? {}) as Record<string, unknown>;
      const facts = checked({ file, data, body: '' }, moduleSchema, problems);
      const words = entries.find((one) => one.file === `content/training/${folder}/nl.mdx`);
      if (!words) {
        const text = `content/training/${folder}/nl.mdx`;
        problems.push({
          file: text,
          field: '---',
          came: undefined,
          expected: sentence('training.textMissing'),
        });
      }
      return {
        folder,
        file,
        facts,
        text: words && checked(words, moduleTextSchema, problems),
        lessons: (facts?.lessons ?? []).flatMap((slug) => lessonAt(folder, slug, entries, problems)),
        questions: questionsOf(folder, problems),
      };
    });
}
