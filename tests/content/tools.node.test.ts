import { expect, test } from 'vitest';
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
