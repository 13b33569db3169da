import type { KeptAnswer, LessonMark, Note, PassedCheck, Progress, ReviewCard, Talk } from './progress.ts';

/** Separates two notes written at the same moment on two devices. */
export const BETWEEN_NOTES = '\n\n* * *\n\n';

const earliest = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.min(a, b);

/** A stable order for values of the same time, independent of the order of their keys. */
const inOrder = (value: object): string =>
  JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The latest one. With equal times the choice is arbitrary but stable, so that all devices end with the same. */
function latest<Kept extends { last: number }>(a: Kept, b: Kept, told: (kept: Kept) => object = (it) => it) {
  if (a.last !== b.last) return a.last > b.last ? a : b;
  return inOrder(told(a)) >= inOrder(told(b)) ? a : b;
}

const mergeLesson = (a: LessonMark, b: LessonMark): LessonMark => ({
  opened: earliest(a.opened, b.opened),
  done: earliest(a.done, b.done),
  last: Math.max(a.last, b.last),
});

const mergeAnswer = (a: KeptAnswer, b: KeptAnswer): KeptAnswer => ({
  ...latest(a, b, ({ opt, ok, sure }) => ({ opt, ok, sure })),
  tries: Math.max(a.tries, b.tries),
  first: Math.min(a.first, b.first),
  right: earliest(a.right, b.right),
});

function mergeNote(a: Note, b: Note): Note {
  if (a.last !== b.last) return a.last > b.last ? a : b;
  if (a.text === b.text) return a;
  const texts = [a, b].flatMap(({ text }) => text.split(BETWEEN_NOTES));
  return { text: [...new Set(texts)].sort().join(BETWEEN_NOTES), last: a.last };
}

const mergeTalk = (a: Talk, b: Talk): Talk => latest(a, b);
const mergeCard = (a: ReviewCard, b: ReviewCard): ReviewCard => latest(a, b);
const mergeCheck = (a: PassedCheck, b: PassedCheck): PassedCheck => latest(a, b);

function mergeById<Kept>(
  a: Readonly<Record<string, Kept>>,
  b: Readonly<Record<string, Kept>>,
  merge: (a: Kept, b: Kept) => Kept,
): Record<string, Kept> {
  const merged = new Map(Object.entries(a));
  for (const [id, kept] of Object.entries(b)) {
    const other = merged.get(id);
    merged.set(id, other === undefined ? kept : merge(other, kept));
  }
  return Object.fromEntries(merged);
}

/**
 * Merges what two devices, tabs or copies know. It is commutative, associative and idempotent, so a copy can be
 * imported at any time and more than once. What was done stays done.
 */
export const mergeProgress = (a: Progress, b: Progress): Progress => ({
  schema: a.schema,
  lessons: mergeById(a.lessons, b.lessons, mergeLesson),
  answers: mergeById(a.answers, b.answers, mergeAnswer),
  notes: mergeById(a.notes, b.notes, mergeNote),
  talks: mergeById(a.talks, b.talks, mergeTalk),
  review: mergeById(a.review, b.review, mergeCard),
  checks: mergeById(a.checks, b.checks, mergeCheck),
});
