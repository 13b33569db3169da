import { z } from 'astro/zod';
import { TRAINING_ID } from '../domain/training/id.ts';
import { reviewed } from './reviewed.ts';

/** An id of the training. It is never used again for something else. */
export const trainingId = z
  .string()
  .refine((id) => TRAINING_ID.test(id), { params: { expected: 'training.idForm' } });

/** An id, or one of a part behind what it is in: `question:option`, `conversation:scene:choice`. */
export const trainingPath = z.string().refine((path) => path.split(':').every((id) => TRAINING_ID.test(id)), {
  params: { expected: 'training.idForm' },
});

/** Who a module is made for. The modules of one are a course: their numbers, and what comes next, stay inside it. */
export const AUDIENCES = ['mentors', 'mentees'] as const;

/** Drawings that a module can have, by their name in `src/components/illustrations/`. */
const MODULE_ART = [
  'Different',
  'Gate',
  'Listening',
  'Looking',
  'Notebook',
  'Roles',
  'Stairs',
  'Thought',
] as const;

/** The facts of a module: `content/training/<module>/module.yaml`. */
export const moduleSchema = z.strictObject({
  id: trainingId,
  for: z.enum(AUDIENCES),
  order: z.int().positive(),
  art: z.enum(MODULE_ART),
  /** Shown on the certificate. Raise it when somebody who passed before should pass again. */
  version: z.string().refine((version) => /^\d{4}\.\d+$/.test(version), { params: { expected: 'version' } }),
  /** Folders of the lessons, in order. */
  lessons: z.array(z.string()).min(1).max(8),
  /** Modules that come first. */
  requires: z.array(trainingId).default([]),
  goals: z.array(trainingId).min(1).max(6),
  /** The final check: how many questions for each goal, and the percentage to pass. */
  check: z.strictObject({ perGoal: z.int().min(1).max(4), pass: z.int().min(50).max(100) }),
  authors: z.array(z.string()).min(1),
  sources: z.array(z.string()).default([]),
  /** Ids that lessons, questions and their parts had before, and what they are called now. */
  aliases: z.record(trainingPath, trainingPath).default({}),
  ...reviewed,
});
export type ModuleFacts = z.infer<typeof moduleSchema>;

/** What a module is, in one language: `content/training/<module>/<language>.mdx`. */
export const moduleTextSchema = z.strictObject({
  title: z.string().min(3).max(60),
  summary: z.string().min(20).max(180),
  /** A sentence for each goal: what you can do afterwards. */
  goals: z.record(trainingId, z.string().min(10)),
  audience: z.string().min(10),
  didactics: z.string().min(10),
  searchWords: z.array(z.string()).default([]),
});
export type ModuleText = z.infer<typeof moduleTextSchema>;

/** A lesson: `content/training/<module>/<lesson>/<language>.mdx`. */
export const lessonSchema = z.strictObject({
  /** Stays the same when the folder, and so the address, changes. */
  id: trainingId,
  title: z.string().min(3).max(60),
  summary: z.string().min(20).max(180),
  /** Fits between two shifts. */
  minutes: z.int().min(10).max(20),
  goals: z.array(trainingId).min(1),
  sources: z.array(z.string()).default([]),
  searchWords: z.array(z.string()).default([]),
});
export type Lesson = z.infer<typeof lessonSchema>;

/** Part of every id of a question of a final check, and of no other id. */
export const CHECK_MARK = '-check-';

/** A question as writers put it in `content/training/<module>/check/<language>.yaml`. */
export const writtenCheckQuestionSchema = z.strictObject({
  /** With `-check-` in it: by that the build sees at a glance that a page holds none. */
  id: trainingId.refine((id) => id.includes(CHECK_MARK), { params: { expected: 'checkId' } }),
  goal: trainingId,
  /** The lesson to read again after a wrong answer. */
  lesson: trainingId,
  kind: z.enum(['one', 'more', 'order']),
  text: z.string().min(10),
  options: z
    .array(
      z.strictObject({
        id: z.string().refine((id) => /^[a-z]$/.test(id), { params: { expected: 'letter' } }),
        right: z.literal(true).optional(),
        /** In an order: its position, from 1. */
        place: z.int().positive().optional(),
        text: z.string().min(2),
        why: z.string().min(10),
      }),
    )
    .min(3)
    .max(6),
});
