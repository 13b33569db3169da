import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readEntries } from '../../src/loaders/rules/entries.ts';

const tools = readEntries('tools').entries.map(({ file, data, body }) => ({
  folder: file.split('/')[2] ?? '',
  exampleOf: data['exampleOf'],
  body,
}));
const examples = tools.filter(({ exampleOf }) => exampleOf !== undefined);

test('each sheet that mentor and mentee fill in for a talk has one filled-in example', () => {
  const sheets = ['eerste-gesprek', 'overeenkomst', 'gespreksagenda', 'tussencheck', 'afronding'];
  expect(examples.map(({ exampleOf }) => exampleOf).sort()).toEqual(sheets.sort());
});

test.each(examples)('$folder shows a sheet that exists, is filled in and says that its people are invented', ({
  exampleOf,
  body,
}) => {
  expect(tools.map(({ folder }) => folder)).toContain(exampleOf);
  expect(body).toContain('<Filled');
  expect(body).not.toContain('<Lines');
  expect(body).toContain('verzonnen');
});

test('the agenda has a row for each talk of the rhythm that we propose, with the halfway check where it is', () => {
  const rhythms = parse(readFileSync('content/rhythms.yaml', 'utf8')) as Record<
    string,
    { talks: number; halfway?: { talk: number } }
  >;
  const [rhythm] = Object.values(rhythms);
  const agenda = tools.find(({ folder }) => folder === 'agenda-per-gesprek')?.body ?? '';
  const rows = agenda.split('\n').filter((line) => /^\| \p{Lu}\p{Ll}+e \|/u.test(line));
  expect(rows).toHaveLength(rhythm?.talks ?? 0);
  expect(rows.map((row, at) => (row.includes('tussencheck') ? at + 1 : 0)).filter(Boolean)).toEqual([
    rhythm?.halfway?.talk,
  ]);
});
