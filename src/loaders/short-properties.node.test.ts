import { expect, test } from 'vitest';
import { shortNames, withShortNames } from './short-properties.ts';

test('a property has a short name everywhere, the shortest when it is named most', () => {
  const css =
    ':root{--line: 1px; --ink-soft: red}.a--line{color:var(--ink-soft);border-color:var(--ink-soft)}';
  expect(withShortNames(css, shortNames([css]))).toBe(
    ':root{--b: 1px; --a: red}.a--line{color:var(--a);border-color:var(--a)}',
  );
});

test('a property that no style declares keeps its name, because it comes from elsewhere', () => {
  const css = '.a{font-family:var(--font-text)}';
  expect(withShortNames(css, shortNames([css]))).toBe(css);
});

test('more properties than letters have names of two letters', () => {
  const css = Array.from({ length: 28 }, (_, place) => `--name-${place.toString()}:0;`).join('');
  const names = [...shortNames([`{${css}}`]).values()];
  expect(new Set(names).size).toBe(28);
  expect(names.slice(-3)).toEqual(['--z', '--aa', '--ab']);
});
