import { describe, expect, test } from 'vitest';
import { type KeptAnswer, NOTHING, type Progress } from '../training/progress.ts';
import { interactionOf } from './interaction.ts';
import { standingIn } from './standing.ts';
import { momentFor, sessionTime } from './time.ts';

const answer = (more: Partial<KeptAnswer> = {}): KeptAnswer => ({
  opt: ['a'],
  ok: true,
  tries: 1,
  first: 1,
  last: Date.UTC(2026, 10, 23, 9, 5, 7, 123),
  right: 1,
  ...more,
});

describe('times', () => {
  test.each([
    ['1.2', 0, '0000:00:00'],
    ['1.2', 3_909_999, '0001:05:09'],
    ['1.2', 99_999 * 3_600_000, '9999:00:00'],
    ['1.2', -5, '0000:00:00'],
    ['2004', 0, 'PT0H0M0S'],
    ['2004', 3_909_999, 'PT1H5M9S'],
  ] as const)('a session in %s of %i milliseconds is %s', (version, milliseconds, expected) => {
    expect(sessionTime(version, milliseconds)).toBe(expected);
  });

  test('a moment has a zone in 2004, with 2 digits after the second, and is a time of the day in 1.2', () => {
    const moment = new Date(2026, 10, 23, 9, 5, 7, 129);
    expect(momentFor('1.2', moment)).toBe('09:05:07');
    expect(momentFor('2004', new Date(answer().last))).toBe('2026-11-23T09:05:07.12Z');
  });
});

describe('an answer for a learning system', () => {
  const fields = (
    kind: 'one' | 'more' | 'order' | 'match' | 'text',
    opt: string[],
    version: '1.2' | '2004',
  ) => Object.fromEntries(interactionOf({ id: 'vraag-1', kind }, answer({ opt, ok: false }), version));

  test.each([
    ['one', ['b'], 'choice', 'b', 'b'],
    ['more', ['a', 'c'], 'choice', 'a,c', 'a[,]c'],
    ['order', ['a:3', 'b:1', 'c:2'], 'sequencing', 'b,c,a', 'b[,]c[,]a'],
    ['match', ['a:c', 'b:b'], 'matching', 'a.c,b.b', 'a[.]c[,]b[.]b'],
    ['text', ['Een stap'], 'fill-in', 'Een stap', 'Een stap'],
  ] as const)('of kind %s has its own form in each version', (kind, opt, type, first, second) => {
    expect(fields(kind, [...opt], '1.2')).toMatchObject({
      id: 'vraag-1',
      type,
      student_response: first,
      result: 'wrong',
    });
    expect(fields(kind, [...opt], '2004')).toMatchObject({
      id: 'vraag-1',
      type,
      learner_response: second,
      result: 'incorrect',
    });
  });

  test('is cut off where a system would refuse it', () => {
    expect(fields('text', ['x'.repeat(200), 'y'], '1.2')['student_response']).toHaveLength(200);
    expect(fields('more', ['x'.repeat(200), 'y'.repeat(200)], '1.2')['student_response']).toHaveLength(255);
  });
});

describe('how somebody stands', () => {
  const question = (id: string) => ({ id, kind: 'one' as const });
  const lesson = { id: 'les', title: '', href: '', talks: [] };
  const course = {
    pass: 80,
    lessons: [
      { ...lesson, id: 'les-1', questions: ['a', 'b', 'c'].map(question) },
      { ...lesson, id: 'les-2', questions: ['d', 'e'].map(question) },
    ],
  };
  const progress = (right: string[], done: string[]): Progress => ({
    ...NOTHING,
    answers: Object.fromEntries(right.map((id) => [id, answer()])),
    lessons: Object.fromEntries(done.map((id) => [id, { opened: 1, done: 2, last: 3 }])),
  });

  test.each([
    [[], [], 0, false],
    [['a', 'b', 'c', 'd'], ['les-1'], 80, false],
    [['a', 'b', 'c'], ['les-1', 'les-2'], 60, false],
    [['a', 'b', 'c', 'd'], ['les-1', 'les-2'], 80, true],
    [['a', 'b', 'c', 'd', 'e', 'elders'], ['les-1', 'les-2'], 100, true],
  ])('%j right and %j done is %i percent, passed: %s', (right, done, score, passed) => {
    expect(standingIn(course, progress(right, done))).toMatchObject({ score, passed });
  });

  test('an answer that was right once stays right; one that never was counts for nothing', () => {
    const answers = { a: answer({ ok: false, right: 4 }), b: answer({ ok: false, right: null }) };
    expect(standingIn(course, { ...NOTHING, answers }).right).toBe(1);
  });

  test('just under the mark is not passed', () => {
    const many = { ...lesson, questions: Array.from({ length: 14 }, (_, place) => question(`v${place}`)) };
    const right = Array.from({ length: 11 }, (_, place) => `v${place}`);
    expect(standingIn({ pass: 80, lessons: [many] }, progress(right, ['les']))).toMatchObject({
      score: 78,
      passed: false,
    });
  });
});
