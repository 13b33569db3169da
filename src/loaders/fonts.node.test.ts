import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { codePointsOf, fontFiles, rangeOf } from './fonts.ts';

const points = (text: string) => Array.from(text, (one) => one.codePointAt(0) ?? 0);
const files = await fontFiles(
  { family: 'bricolage-grotesque', weights: 680, features: false },
  new Set(points('Loes Şeyma')),
);
const covers = (range: string | undefined, text: string) => {
  const covered = new Set(codePointsOf(range ?? ''));
  return points(text).every((point) => covered.has(point));
};

describe('a unicode-range', () => {
  test.each(['U+20-7E, U+A0, U+131', 'U+41', 'U+1E00-1E9F, U+20AC'])(
    'is read and written back: %s',
    (range) => {
      expect(rangeOf(codePointsOf(range))).toBe(range);
    },
  );
});

describe('the files of a face', () => {
  test('have the letters of the content first, and each letter once', () => {
    const ranges = files.map(({ unicodeRange }) => unicodeRange[0] ?? '');
    expect(ranges.slice(0, 2)).toEqual(['U+20, U+4C, U+61, U+65, U+6D, U+6F, U+73, U+79', 'U+15E']);
    const all = ranges.flatMap(codePointsOf);
    expect(all.length).toBe(new Set(all).size);
  });

  test.each([
    'Łukasz Żółć',
    'Þóra Ísaksdóttir',
    'Gülşah Çelik',
    'Jiří Dvořák',
    'Ingrid Ærø',
    'Mălina Țurcanu',
    "D'Abate",
  ])('have every letter of the name %s', (name) => {
    const all = files.map(({ unicodeRange }) => unicodeRange[0]).join(',');
    expect(covers(all, name)).toBe(true);
  });

  test.each([
    ['the hyphen that a browser sets where a word breaks', '\u2010'],
    ['the mark of a list, which a browser asks for while a page still comes in', '\u2022'],
  ])('have in the file of every page %s', async (_, text) => {
    const [first] = await fontFiles({ family: 'bricolage-grotesque', weights: 680, features: false });
    expect(covers(first?.unicodeRange[0], text)).toBe(true);
  });

  test('are made of a part of the font of the package', () => {
    const sizes = files.map(({ src: [file] }) => readFileSync(file).length);
    expect(sizes[0]).toBeLessThan(5_000);
    expect(Math.max(...sizes)).toBeLessThan(20_000);
  });
});
