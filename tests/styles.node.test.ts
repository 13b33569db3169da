import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sheets, topLevel } from './styles/sheets.ts';

const TOKENS = 'src/styles/tokens.css';
const all = sheets();
const css = all.map((sheet) => sheet.css).join('\n');

const RAW =
  /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(|(?<=[:\s,(])(?:black|gr[ae]y|red|green|blue|orange|purple|yellow|silver|navy|teal)(?=[\s;,)])/gi;

describe('Colours', () => {
  test.each(all.filter(({ file }) => file !== TOKENS))('$file has no colour of its own', (sheet) => {
    expect(sheet.css.match(RAW) ?? []).toEqual([]);
  });

  test('white stands in the tokens and in print only, where it is the paper', () => {
    const files = all.filter(({ css: text }) => /\bwhite\b(?!-)/.test(text)).map(({ file }) => file);
    expect(files.filter((file) => file !== TOKENS && file !== 'src/styles/print.css')).toEqual([]);
  });
});

describe('Layers', () => {
  test.each(all)('every rule of $file is in a layer', ({ css: text }) => {
    expect(topLevel(text).filter((prelude) => !prelude.startsWith('@layer'))).toEqual([]);
  });
});

describe('Tokens', () => {
  const tokens = [...readFileSync(TOKENS, 'utf8').matchAll(/^ {4}--([\w-]+):/gm)].map(([, name]) => name!);
  const code = globSync('src/**/*.{astro,tsx,ts}').map((file) => readFileSync(file, 'utf8'));
  const written = [css, ...code].join('\n');

  test('there are tokens to look at', () => {
    expect(tokens.length).toBeGreaterThan(30);
  });

  test('every token is used', () => {
    expect(tokens.filter((name) => !new RegExp(`var\\(--${name}[,)]`).test(written))).toEqual([]);
  });

  test('every custom property that is used is defined somewhere or has a fallback', () => {
    // Astro makes these from the list of fonts.
    const made = ['font-text', 'font-head'];
    const defined = new Set([...written.matchAll(/--([\w-]+)\s*:/g)].map(([, name]) => name));
    const used = [...written.matchAll(/var\(--([\w-]+)\)/g)].map(([, name]) => name!);
    expect(used.filter((name) => !defined.has(name) && !made.includes(name))).toEqual([]);
  });
});

test('no rule names a side that turns round in a language from right to left', () => {
  const sided =
    /(?<![\w-])(?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom|width|height|(?:min|max)-(?:width|height))\s*:/g;
  const found = all.flatMap(({ file, css: text }) =>
    [...text.replaceAll(/@(?:media|container)[^{]*/g, '').matchAll(sided)].map(
      ([match]) => `${file}: ${match}`,
    ),
  );
  expect(found).toEqual([]);
});
