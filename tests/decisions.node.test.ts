// Decisions are read by people who were not there; one template keeps them short, dated and complete.
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = 'docs/decisions';
const names = globSync(`${FOLDER}/[0-9]*.md`)
  .map((path) => basename(path))
  .sort();
const read = (name: string): string => readFileSync(`${FOLDER}/${name}`, 'utf8');
const titleOf = (text: string): string => /^# \d{4} · (.+)$/m.exec(text)?.[1] ?? '';

/** Half a page. */
const MOST_WORDS = 300;

test.each(names)('%s has a date, a status, and the parts Decision, Why and Costs', (name) => {
  const [heading = '', date = '', ...parts] = read(name).trimEnd().split('\n\n');
  expect(heading).toMatch(new RegExp(`^# ${name.slice(0, 4)} · \\S`));
  expect(date).toMatch(
    /^Date: 20\d\d-\d\d-\d\d · Status: (in force|superseded by \[\d{4}\]\(\d{4}-[a-z0-9-]+\.md\))$/,
  );
  const labels = parts.map((part) => /^\*\*([A-Z][a-z ]+)\.\*\* /.exec(part)?.[1] ?? part);
  expect(['Decision, Why, Costs', 'Decision, Why, Costs, Not taken']).toContain(labels.join(', '));
  expect(read(name).split(/\s+/).length).toBeLessThan(MOST_WORDS);
});

test('numbers run on, and what replaces a decision comes after it', () => {
  expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, index) => index + 1));
  for (const name of names) {
    const [, next = ''] = /superseded by \[(\d{4})\]/.exec(read(name)) ?? [];
    if (next) expect(next > name.slice(0, 4), `${name} is superseded by ${next}`).toBe(true);
  }
});

test('the list names every decision by its title', () => {
  const lines = names.map((name) => `- [${name.slice(0, 4)}](${name}) ${titleOf(read(name))}`);
  expect(read('README.md').trimEnd().split('\n').slice(-lines.length)).toEqual(lines);
});
