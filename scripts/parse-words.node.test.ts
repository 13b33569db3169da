import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { wordTooMany } from './parse-words.ts';

interface Package {
  scripts: Record<string, string>;
}

/** These choose by words of their own, or hand them on to Astro. */
const OWN_WORDS = ['scripts/dev.ts', 'scripts/test.ts', 'bench/run.ts'];

it('a command of this project counts the words behind it', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as Package;
  const files = Object.values(scripts).flatMap(
    (line) => /^(?:exec )?node .*?(\S+\.ts)$/.exec(line)?.[1] ?? [],
  );
  expect(files.length).toBeGreaterThan(20);
  const silent = files.filter((file) => !/\b(?:commandWords|parseWords)\(/.test(readFileSync(file, 'utf8')));
  expect(silent.sort()).toEqual(OWN_WORDS.sort());
});

it.each([
  [[], 0, undefined],
  [['x'], 0, 'x'],
  [['grenzen', 'luisteren'], Infinity, undefined],
  [['export', '0612345678'], { export: 1 }, undefined],
  [['delete', '06', '12345678'], { delete: 1 }, '12345678'],
  [['reindex', 'x'], { reindex: 0 }, 'x'],
  [['shwo', 'MZ-1', 'x'], { show: 1 }, undefined],
])('of %j one word too many is named', (words, most, named) => {
  expect(wordTooMany(words, most)).toBe(named);
});

it('with a word too many a command does nothing and says so in a sentence', () => {
  const { status, stdout, stderr } = spawnSync('node', ['scripts/keys.ts', 'new', 'x'], { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain('"x" is one word too many');
});
