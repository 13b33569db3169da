import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tooAlike } from '../src/domain/colour/pairs.ts';
import { hexOf, type Rgb, rgbOf } from './styles/oklch.ts';

const OKLCH = String.raw`oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)`;
const LINE = new RegExp(
  String.raw`--([\w-]+): light-dark\((#\w{6}), (#\w{6})\); /\* ${OKLCH} ${OKLCH} \*/`,
  'g',
);

interface Colour {
  name: string;
  light: Rgb;
  dark: Rgb;
  hex: { light: string; dark: string };
}

const css = readFileSync('src/styles/tokens.css', 'utf8');
const colours: Colour[] = [...css.matchAll(LINE)].map((match) => {
  const at = (index: number): number => Number(match[index]);
  return {
    name: match[1]!,
    light: rgbOf(at(4) / 100, at(5), at(6)),
    dark: rgbOf(at(7) / 100, at(8), at(9)),
    hex: { light: match[2]!, dark: match[3]! },
  };
});

test('every colour shows enough on what it stands on, in both themes', () => {
  expect(colours.length).toBeGreaterThan(20);
  expect(tooAlike(Object.fromEntries(colours.map(({ name, hex }) => [name, hex])))).toEqual([]);
});

test.each(colours)('the OKLCH behind --$name is its hex', ({ light, dark, hex }) => {
  expect([light, dark].map(hexOf)).toEqual([hex.light, hex.dark]);
});

test('every colour of tokens.css is written in the form that this test reads', () => {
  expect(colours).toHaveLength(css.match(/light-dark\(/g)!.length);
  const alone = css.match(/: #/g) ?? [];
  expect(alone, 'only the veil, on which nothing is written').toHaveLength(1);
});
