import { expect, test } from 'vitest';
import { attributesOf, parseMdx } from './exercises.ts';
import { inParts } from './lesson-parts.ts';

const partsOf = (text: string, minutes: number) =>
  inParts(parseMdx(text).children ?? [], minutes).map((part) => ({
    ...attributesOf(part),
    types: (part.children ?? []).map(({ type }) => type),
  }));

test('a lesson has a part for each heading, and what stands before the first one belongs to its part', () => {
  const parts = partsOf('Begin.\n\n## Eerst\n\nTekst.\n\n### Klein\n\n## Dan **dit**\n\nTekst.', 10);
  expect(parts.map(({ types }) => types)).toEqual([
    ['paragraph', 'heading', 'paragraph', 'heading'],
    ['heading', 'paragraph'],
  ]);
  expect(parts).toMatchObject([{ next: 'Dan dit' }, { next: '' }]);
});

test('a part says which it is, and how many of the minutes are left from there by its words', () => {
  const words = (count: number) => 'woord '.repeat(count);
  const exercise = `<Card id="a" title="b">\n\n${words(29)}\n\n</Card>`;
  const parts = partsOf(`## Een\n\n${words(59)}\n\n## Twee\n\n${exercise}\n\n## Drie\n\n${words(9)}`, 10);
  expect(parts).toMatchObject([
    { number: '1', count: '3', minutes: '10' },
    { number: '2', count: '3', minutes: '4' },
    { number: '3', count: '3', minutes: '1' },
  ]);
});

test('a text without headings is one part', () => {
  expect(partsOf('Begin.\n\nEinde.', 1)).toMatchObject([{ number: '1', count: '1', minutes: '1', next: '' }]);
});
