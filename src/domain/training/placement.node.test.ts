import { expect, test } from 'vitest';
import { lessonsToSkim, placementOf } from './placement.ts';

const lesson = (id: string, ...questions: string[]) => ({ id, title: id, href: `/${id}/`, questions });
const idsOf = (...lessons: ReturnType<typeof lesson>[]) => placementOf(lessons).map(({ id }) => id);

test('three questions come from three lessons, the last one of each', () => {
  expect(idsOf(lesson('a', 'a1', 'a2'), lesson('b', 'b1'), lesson('c', 'c1'), lesson('d', 'd1'))).toEqual([
    'a2',
    'b1',
    'c1',
  ]);
});

test('a module with fewer lessons, or with a lesson without questions, still asks three', () => {
  expect(idsOf(lesson('a', 'a1', 'a2'), lesson('b', 'b1', 'b2'))).toEqual(['a2', 'b2', 'a1']);
  expect(idsOf(lesson('a'), lesson('b', 'b1'))).toEqual(['b1']);
  expect(idsOf()).toEqual([]);
});

test('a lesson can be skimmed when each of its questions was right', () => {
  const questions = placementOf([lesson('a', 'a1', 'a2'), lesson('b', 'b1', 'b2')]);
  const skim = (...right: string[]) => lessonsToSkim(questions, right).map(({ id }) => id);
  expect(skim('a2', 'b2')).toEqual(['b']);
  expect(skim('a2', 'b2', 'a1')).toEqual(['a', 'b']);
  expect(skim()).toEqual([]);
});
