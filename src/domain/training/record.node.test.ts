import { describe, expect, test } from 'vitest';
import { mergeProgress } from './merge.ts';
import type { OutlineModule } from './outline.ts';
import { isEmpty, NOTHING } from './progress.ts';
import { answered, finished, noted, passed, talked, touched } from './record.ts';
import { openPart } from './resume.ts';
import { comesBack, goOn, summaryOf } from './summary.ts';
import { withoutModule } from './without.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const right = { opt: ['a'], ok: true };
const wrong = { opt: ['b'], ok: false };

describe('an answer that was given', () => {
  test('counts the tries and keeps when it was first right, also after a wrong one', () => {
    const first = answered(NOTHING, 'q', wrong, NOW);
    const second = answered(first, 'q', right, later(1));
    const third = answered(second, 'q', { ...wrong, sure: false }, later(2));
    expect(third.answers['q']).toEqual({
      opt: ['b'],
      ok: false,
      sure: false,
      tries: 3,
      first: NOW.getTime(),
      last: later(2).getTime(),
      right: later(1).getTime(),
    });
  });

  test('wins from the one before it, also when the clock went back a year', () => {
    const ahead = answered(NOTHING, 'q', wrong, later(60 * 24 * 365));
    const now = answered(ahead, 'q', right, NOW);
    expect(mergeProgress(ahead, now).answers['q']?.ok).toBe(true);
    const note = noted(noted(NOTHING, 'n', 'oud', later(99)), 'n', 'nieuw', NOW);
    expect(mergeProgress(noted(NOTHING, 'n', 'oud', later(99)), note).notes['n']?.text).toBe('nieuw');
  });
});

test('a lesson that is done stays done since then', () => {
  const done = finished(NOTHING, 'een', NOW);
  expect(finished(done, 'een', later(5)).lessons['een']?.done).toBe(NOW.getTime());
  expect(touched(done, 'een', later(9)).lessons['een']).toEqual({
    opened: NOW.getTime(),
    done: NOW.getTime(),
    last: later(9).getTime(),
  });
});

const lesson = (id: string) => ({
  id,
  title: id,
  href: `/${id}/`,
  minutes: 10,
  questions: [{ id: `${id}-q`, goal: 'g' }],
  reflections: [{ id: `${id}-n`, text: '' }],
  talks: [`${id}-t`],
});
const module = (id: string, ...lessons: string[]): OutlineModule => ({
  id,
  title: id,
  href: `/${id}/`,
  version: '2026.1',
  check: `/${id}/toets/`,
  goals: ['g'],
  lessons: lessons.map(lesson),
});
const modules = [module('m', 'een', 'twee'), module('n', 'drie')];
const outline = { modules, aliases: {} };

describe('where to go on', () => {
  test('nowhere for who has not started', () => {
    expect(goOn(outline, NOTHING)).toBeUndefined();
    expect(summaryOf(modules[0]!, NOTHING).started).toBe(false);
  });

  test('in the lesson of the last act, in whatever order the lessons are done', () => {
    const progress = touched(finished(NOTHING, 'een', NOW), 'drie', later(1));
    expect(goOn(outline, progress)).toMatchObject({ kind: 'lesson', lesson: { id: 'drie' } });
  });

  test('in the same lesson on the page of its module as anywhere else', () => {
    const three = module('drie', 'een', 'twee', 'vier');
    const progress = touched(finished(NOTHING, 'een', NOW), 'vier', later(1));
    expect(summaryOf(three, progress).next?.id).toBe('vier');
    expect(goOn({ modules: [three], aliases: {} }, progress)).toMatchObject({ lesson: { id: 'vier' } });
  });

  test('at the first open part of a lesson that was begun, and at the top of another', () => {
    const parts = { questions: ['a', 'b'], talks: ['t'] };
    expect(openPart(parts, NOTHING)).toBeUndefined();
    expect(openPart(parts, answered(NOTHING, 'a', right, NOW))).toBe('b');
    expect(openPart(parts, talked(NOTHING, 't', ['start:a'], NOW))).toBe('a');
    expect(openPart({ questions: ['a'], talks: ['t'] }, answered(NOTHING, 'a', right, NOW))).toBe('t');
    expect(openPart({ questions: ['a'], talks: [] }, answered(NOTHING, 'a', right, NOW))).toBeUndefined();
  });

  test('in a lesson before it when all after it are done', () => {
    expect(goOn(outline, finished(NOTHING, 'twee', NOW))).toMatchObject({ lesson: { id: 'een' } });
  });

  test('with the final check when the lessons of the module are done', () => {
    const progress = finished(finished(NOTHING, 'een', NOW), 'twee', later(1));
    expect(goOn(outline, progress)).toMatchObject({ kind: 'check', module: { id: 'm' } });
  });

  test('in another module when the check is passed, and no more in this one', () => {
    const done = finished(finished(NOTHING, 'een', NOW), 'twee', later(1));
    const progress = passed(done, 'm', { version: '2026.1', score: 83 }, later(2));
    expect(goOn(outline, progress)).toMatchObject({ kind: 'lesson', lesson: { id: 'drie' } });
    expect(withoutModule(progress, modules[0]!).checks).toEqual({});
  });

  test('in another module when there is no check, and nowhere when all is done', () => {
    const unchecked = modules.map(({ id, title, href, version, goals, lessons }) => ({
      id,
      title,
      href,
      version,
      goals,
      lessons,
    }));
    const known = { modules: unchecked, aliases: {} };
    const first = finished(finished(NOTHING, 'een', NOW), 'twee', later(1));
    expect(goOn(known, first)).toMatchObject({ kind: 'lesson', lesson: { id: 'drie' } });
    expect(goOn(known, finished(NOTHING, 'drie', NOW))).toMatchObject({ lesson: { id: 'een' } });
    expect(goOn(known, finished(first, 'drie', later(2)))).toBeUndefined();
  });
});

test('with the check of another module that was not passed, when all lessons are done', () => {
  const lessonsDone = ['drie', 'een', 'twee'].reduce(
    (now, id, place) => finished(now, id, later(place)),
    NOTHING,
  );
  const progress = passed(lessonsDone, 'm', { version: '2026.1', score: 83 }, later(4));
  expect(goOn(outline, progress)).toMatchObject({ kind: 'check', module: { id: 'n' } });
  const both = passed(progress, 'n', { version: '2026.1', score: 83 }, later(5));
  expect(goOn(outline, both)).toBeUndefined();
});

test('beginning a module again takes off what belongs to it and nothing else', () => {
  let progress = NOTHING;
  for (const id of ['een', 'drie']) {
    progress = finished(answered(progress, `${id}-q`, right, NOW), id, NOW);
    progress = talked(noted(progress, `${id}-n`, 'tekst', NOW), `${id}-t`, ['start:a'], NOW);
  }
  const left = withoutModule(progress, modules[0]!);
  expect(Object.values(left).flatMap((part) => Object.keys(part))).toEqual([
    'drie',
    'drie-q',
    'drie-n',
    'drie-t',
  ]);
  expect(isEmpty(withoutModule(left, modules[1]!))).toBe(true);
});

test.each([
  [undefined, false, false],
  [right, false, false],
  [wrong, false, true],
  [{ ...right, sure: false }, false, true],
  [{ ...right, sure: true }, false, false],
  [right, true, true],
])('a question with last answer %j and a card (%s) comes back: %s', (given, hasCard, expected) => {
  const answer = given && answered(NOTHING, 'q', given, NOW).answers['q'];
  expect(comesBack(answer, hasCard)).toBe(expected);
});
