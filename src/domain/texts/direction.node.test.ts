import { expect, it } from 'vitest';
import { directionOf } from './direction.ts';

it.each([
  ['nl', 'ltr'],
  ['en-GB', 'ltr'],
  ['ar', 'rtl'],
  ['fa-AF', 'rtl'],
])('a page in %s goes %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});
