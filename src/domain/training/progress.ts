import * as v from 'valibot';
import { TRAINING_ID } from './id.ts';

/** The format that this version of the site writes. A higher number comes from a newer version. */
const SCHEMA = 1;

/** Milliseconds since 1970, by the clock of the device. */
const moment = v.pipe(v.number(), v.integer(), v.minValue(0));
const id = v.pipe(v.string(), v.regex(TRAINING_ID));

const lessonMark = v.object({
  opened: v.nullable(moment),
  done: v.nullable(moment),
  last: moment,
});

const answer = v.object({
  /** By id: `a`; for an order `a:2`; for a match `a:b`; for a text the text itself. */
  opt: v.array(v.pipe(v.string(), v.maxLength(200))),
  ok: v.boolean(),
  /** What the learner said before the feedback, if anything. */
  sure: v.optional(v.boolean()),
  tries: v.pipe(v.number(), v.integer(), v.minValue(1)),
  first: moment,
  last: moment,
  /** The first time the answer was right; a wrong answer later does not remove it. */
  right: v.nullable(moment),
});

const note = v.object({ text: v.string(), last: moment });

/** A practice conversation: the ids of the scene and the choice at each step, `start:a`. */
const talk = v.object({ path: v.array(v.string()), last: moment });

const reviewCard = v.object({
  due: moment,
  last: moment,
  stability: v.pipe(v.number(), v.minValue(0)),
  difficulty: v.pipe(v.number(), v.minValue(0)),
  reps: v.pipe(v.number(), v.integer(), v.minValue(0)),
  lapses: v.pipe(v.number(), v.integer(), v.minValue(0)),
  steps: v.pipe(v.number(), v.integer(), v.minValue(0)),
  state: v.picklist([0, 1, 2, 3]),
});

/** By the id of the module. */
const passedCheck = v.object({
  version: v.string(),
  score: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
  last: moment,
});

/** Everything is stored by stable id, never by position, address or text. */
export const progressShape = v.object({
  schema: v.literal(SCHEMA),
  lessons: v.record(id, lessonMark),
  answers: v.record(id, answer),
  notes: v.record(id, note),
  talks: v.record(id, talk),
  review: v.record(id, reviewCard),
  // Absent in older progress.
  checks: v.optional(v.record(id, passedCheck), {}),
});

export type LessonMark = v.InferOutput<typeof lessonMark>;
export type KeptAnswer = v.InferOutput<typeof answer>;
export type Note = v.InferOutput<typeof note>;
export type Talk = v.InferOutput<typeof talk>;
export type ReviewCard = v.InferOutput<typeof reviewCard>;
export type PassedCheck = v.InferOutput<typeof passedCheck>;
export type Progress = v.InferOutput<typeof progressShape>;

export const PARTS = ['lessons', 'answers', 'notes', 'talks', 'review', 'checks'] as const;

export const NOTHING: Progress = {
  schema: SCHEMA,
  lessons: {},
  answers: {},
  notes: {},
  talks: {},
  review: {},
  checks: {},
};

export type ReadProgress =
  { progress: Progress; fault?: undefined } | { progress?: undefined; fault: 'newer' | 'damaged' };

export function readProgress(value: unknown): ReadProgress {
  const isNewer =
    value !== null &&
    typeof value === 'object' &&
    'schema' in value &&
    typeof value.schema === 'number' &&
    value.schema > SCHEMA;
  if (isNewer) return { fault: 'newer' };
  const result = v.safeParse(progressShape, value);
  return result.success ? { progress: result.output } : { fault: 'damaged' };
}

export function parseProgress(text: string): ReadProgress {
  try {
    return readProgress(JSON.parse(text));
  } catch {
    return { fault: 'damaged' };
  }
}

export const isEmpty = (progress: Progress): boolean =>
  PARTS.every((part) => Object.keys(progress[part]).length === 0);
