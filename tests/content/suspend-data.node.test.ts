// A learning system keeps only so many characters of what somebody did; a module in which more can be done loses some.
import { expect, test } from 'vitest';
import { courseOf } from '../../scripts/scorm/course.ts';
import { packedOf } from '../../src/domain/scorm/course.ts';
import { NOTHING, type Progress } from '../../src/domain/training/progress.ts';
import { MOST_CHARACTERS, packProgress, unpackProgress } from '../../src/domain/training/suspend-data.ts';
import { readTraining, type TrainingModule } from '../../src/loaders/training/read.ts';
import type { Tag } from '../../src/loaders/training/tag.ts';

const textOf = (value: string | true | undefined) => (typeof value === 'string' ? value : '');

function longest(question: Tag): string[] {
  const parts = question.children.map(({ attributes }) => textOf(attributes['id']));
  const kind = textOf(question.attributes['kind']);
  if (kind === 'text') return ['é'.repeat(200)];
  if (kind === 'order') return parts.map((id, place) => `${id}:${place + 1}`);
  return kind === 'match' ? parts.map((id) => `${id}:${id}`) : parts;
}

/** The longest way through a conversation in which no scene comes twice. */
function walk(scenes: readonly Tag[], at: string, seen: readonly string[] = []): string[] {
  const scene = scenes.find(({ attributes }) => attributes['id'] === at);
  const ways = (scene?.children ?? [])
    .filter(({ attributes }) => !seen.includes(textOf(attributes['to'])))
    .map(({ attributes }) => [
      `${at}:${textOf(attributes['id'])}`,
      ...walk(scenes, textOf(attributes['to']), [...seen, at]),
    ]);
  return ways.sort((a, b) => b.join().length - a.join().length)[0] ?? [];
}

const YEAR = 365 * 24 * 60 * 60_000;
const start = Date.UTC(2026, 10, 23);
const named = ({ lessonList }: TrainingModule, name: string) =>
  lessonList.flatMap(({ exercises }) => exercises).filter((tag) => tag.name === name);

function everything(of: TrainingModule): Progress {
  const times = { first: start, last: start + 3 * YEAR, right: start + 2 * YEAR };
  return {
    ...NOTHING,
    lessons: Object.fromEntries(
      of.lessonList.map(({ id }) => [id, { opened: start, done: start + YEAR, last: start + 3 * YEAR }]),
    ),
    answers: Object.fromEntries(
      named(of, 'Question').map((question) => [
        textOf(question.attributes['id']),
        { ...times, opt: longest(question), ok: true, sure: true, tries: 999 },
      ]),
    ),
    talks: Object.fromEntries(
      named(of, 'Conversation').map(({ attributes, children }) => [
        textOf(attributes['id']),
        { path: walk(children, 'start'), last: start + 3 * YEAR },
      ]),
    ),
  };
}

test.each(readTraining('nl'))('all that can be done in the module $id fits, and comes back whole', (of) => {
  const packed = packedOf(courseOf(of, '1.2'));
  const all = everything(of);
  expect(Object.values(all.talks).every(({ path }) => path.length > 1)).toBe(true);
  const text = packProgress(all, packed);
  expect(text.length, `make content/training/${of.id}/ smaller`).toBeLessThan(MOST_CHARACTERS);
  expect(unpackProgress(text, packed)).toEqual(all);
});
