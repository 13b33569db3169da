import { expect, it } from 'vitest';
import { inOneRequest } from './together.ts';

const PROGRAMMES: Readonly<Record<string, string>> = { a: 'x', b: 'y', c: 'x', d: 'x', e: 'x' };
const programmeOf = (id: string) => PROGRAMMES[id];

it.each([
  [
    ['a', 'b', 'c'],
    ['a', 'c'],
  ],
  [['b', 'a', 'c'], ['b']],
  [
    ['a', 'c', 'd', 'e'],
    ['a', 'c', 'd'],
  ],
  [['gone', 'a', 'b'], ['a']],
  [[], []],
])('of %j one request names %j', (ids, named) => {
  expect(inOneRequest(ids, programmeOf)).toEqual(named);
});
