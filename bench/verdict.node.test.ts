import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GOALS } from './goals.ts';
import { MEASUREMENTS } from './measurements.ts';
import { lineOf, verdictsOn } from './verdict.ts';

const figure = (value: number) => ({ what: 'scripts', value, unit: 'kB' });
const said = (value: number, goal: { most: number } | { least: number }) =>
  verdictsOn([figure(value)], { scripts: { ...goal, source: 'who says so' } }).map(({ isMissed, text }) => ({
    isMissed,
    text,
  }));

test('a figure that reaches its goal says which, and who says so', () => {
  const text = 'reaches at most 6 kB (who says so)';
  expect(said(6, { most: 6 })).toEqual([{ isMissed: false, text }]);
});

test('a figure that misses its goal says by how much', () => {
  expect(said(7.5, { most: 6 })).toEqual([
    { isMissed: true, text: 'MISSES at most 6 kB: by 1.50, 25.0 % (who says so)' },
  ]);
  expect(said(0.37, { least: 0.5 })).toEqual([
    { isMissed: true, text: 'MISSES at least 0.5 kB: by 0.13, 26.0 % (who says so)' },
  ]);
  expect(said(2, { most: 0 })).toEqual([
    { isMissed: true, text: 'MISSES at most 0 kB: by 2.00 (who says so)' },
  ]);
});

test('a goal is missed when its figure is not a number, and when nothing measured it', () => {
  const missed = [{ isMissed: true, text: 'MISSES at most 6 kB: it was not measured (who says so)' }];
  expect(said(Number.NaN, { most: 6 })).toEqual(missed);
  const [, unmeasured] = verdictsOn([figure(1)], { fonts: { most: 30, source: 'who says so' } });
  expect(unmeasured).toMatchObject({ what: 'fonts', isMissed: true });
});

test('ratios and sizes are shown with decimals, and what does not repeat without', () => {
  const line = (value: number, unit: string) =>
    lineOf({ what: '', value, unit, isMissed: false, text: '' }).trim();
  expect([line(0.534, 'times'), line(361.8, 'per second')]).toEqual(['0.53 times', '362 per second']);
});

const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');

test.each(Object.keys(MEASUREMENTS))('the README says what %s measures', (name) => {
  expect(readme).toMatch(new RegExp(`^\\| \`${name}\` +\\|`, 'm'));
});

test('every goal says who set it', () => {
  for (const goals of Object.values(GOALS))
    for (const [what, { source }] of Object.entries(goals))
      expect(source, what).toMatch(/^(issue \d+|ours): /);
});
