import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, hexOf, type Rgb, rgbOf } from './styles/oklch.ts';

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

const SURFACES = ['paper', 'surface', 'sand', 'plum-wash', 'sage-wash', 'sun-wash'];

/** The least contrast on every surface and in both themes (WCAG 1.4.3, 1.4.6, 1.4.11). */
const PAIRS: { on: string[]; names: string[]; least: number }[] = [
  { on: SURFACES, names: ['ink', 'ink-soft', 'plum', 'plum-deep'], least: 7 },
  { on: SURFACES, names: ['sage', 'error', 'warning'], least: 4.5 },
  { on: ['plum', 'plum-deep'], names: ['on-plum'], least: 7 },
  { on: SURFACES, names: ['line-strong'], least: 3 },
  // The ring has two colours: on a surface the inner one shows, and the outer one shows against the inner one.
  { on: ['ink'], names: ['focus'], least: 3 },
];

function colour(name: string): Colour {
  const found = colours.find((one) => one.name === name);
  if (!found) throw new Error(`tokens.css has no colour --${name} of the expected form`);
  return found;
}

describe.each(['light', 'dark'] as const)('In %s', (theme) => {
  const cases = PAIRS.flatMap(({ on, names, least }) =>
    on.flatMap((surface) => names.map((name) => ({ surface, name, least }))),
  );
  // A dark ring is light inside, and so is its outer colour: there the outer one shows on the surface by itself.
  const isToCheck = ({ surface, name }: { surface: string; name: string }): boolean =>
    !(theme === 'dark' && surface === 'ink' && name === 'focus');

  test.each(cases.filter(isToCheck))(
    '$name on $surface has a contrast of $least',
    ({ surface, name, least }) => {
      expect(contrast(colour(name)[theme], colour(surface)[theme])).toBeGreaterThanOrEqual(least);
    },
  );
});

test.each(SURFACES)('in the dark the outer ring shows on %s', (surface) => {
  expect(contrast(colour('focus').dark, colour(surface).dark)).toBeGreaterThanOrEqual(3);
});

test.each(colours)('the OKLCH behind --$name is its hex', ({ light, dark, hex }) => {
  expect([light, dark].map(hexOf)).toEqual([hex.light, hex.dark]);
});

test('every colour of tokens.css is written in the form that this test reads', () => {
  expect(colours).toHaveLength(css.match(/light-dark\(/g)!.length);
  const alone = css.match(/: #/g) ?? [];
  expect(alone, 'only the veil, on which nothing is written').toHaveLength(1);
});
