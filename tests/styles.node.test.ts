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

// The build leaves a page only the rules of classes that it finds in the page and its scripts: `own-styles.ts`.
test('a class is written whole, never put together', () => {
  const files = globSync('src/**/*.{tsx,astro}').filter((file) =>
    /\bclass=\{?`[^`]*\w\$\{|\bclass=\{?`[^`]*\$\{[^}]*\}\w/.test(readFileSync(file, 'utf8')),
  );
  expect(files).toEqual([]);
});

describe('Space', () => {
  /** In units of a screen; print has millimetres. A line is a pixel or two, and `calc` adds the size of a mark. */
  const ownSpace = (text: string): string[] =>
    [...text.matchAll(/(?<![\w-])(?:margin|padding|(?:row-|column-)?gap)[\w-]*:\s*([^;]+);/g)]
      .map(([, value = '']) => value)
      .filter((value) =>
        /(?<![\w.-])(?:\d*\.\d+|\d{2,}|[3-9])(?:rem|px)|(?<![\w.-])[12]rem/.test(outsideCalc(value)),
      );

  const outsideCalc = (value: string): string => {
    const start = value.indexOf('calc(');
    return start === -1 ? value : value.slice(0, start) + outsideCalc(value.slice(endOf(value, start + 4)));
  };

  /** Behind the bracket that closes the one at `open`. */
  const endOf = (value: string, open: number): number => {
    let depth = 0;
    for (let index = open; index < value.length; index += 1) {
      if (value[index] === '(') depth += 1;
      if (value[index] === ')') depth -= 1;
      if (depth === 0) return index + 1;
    }
    return value.length;
  };

  test('a space of its own is seen', () => {
    const seen = ownSpace(
      'padding: 0.35rem 0; gap: 14px; margin: 2rem; padding: max(var(--a), calc((1em) - 3px)) 5px;',
    );
    expect(seen).toHaveLength(4);
    expect(ownSpace('margin: calc(2 * (1rem - 3px)) 1px; gap: var(--space-2); padding: 2mm;')).toEqual([]);
  });

  test.each(all)('$file has the steps of the tokens between things', (sheet) => {
    expect(ownSpace(sheet.css)).toEqual([]);
  });
});

describe('Direction of the text', () => {
  const SIDES =
    /(?<![\w-])(?:(?:margin|padding|border|scroll-margin)-)?(?:left|right)\s*:|:\s*(?:left|right)\s*;/g;
  /** A rule with a picture at the end of the line: its selector, and how far from that end. */
  const AT_THE_END = /([^{};]+)\{[^{}]*background:[^;{}]*calc\(100% - ([^;{}]+?)\) \/[^{}]*\}/g;

  test.each(all)('$file names no left or right side', ({ css: text }) => {
    expect(text.match(SIDES) ?? []).toEqual([]);
  });

  test('a picture at the end of a line, such as the arrow of a list, stands there from right to left too', () => {
    const found = all.flatMap((sheet) => [...sheet.css.matchAll(AT_THE_END)]);
    expect(found).not.toEqual([]);
    for (const [, selector = '', gap = ''] of found)
      expect(css).toContain(`[dir='rtl'] ${selector.trim()} {\n    background-position-x: ${gap};`);
  });
});

describe('What sticks while the page scrolls', () => {
  /** The selectors and conditions around each rule that sticks to the upper or lower side. */
  const sticking = (text: string): string[] => {
    const around: string[] = [];
    const found: string[] = [];
    for (const [part = ''] of text.matchAll(/[^{};]*[{};]/g)) {
      if (part.endsWith('{')) around.push(part.slice(0, -1).trim());
      else if (part.endsWith('}')) around.pop();
      if (/position:\s*sticky/.test(part)) found.push(around.join(' '));
    }
    return found;
  };

  test('a rule that sticks is seen, with what stands around it', () => {
    expect(sticking('@layer a { .b { color: red; position: sticky; inset: 0; } .c { margin: 0 } }')).toEqual([
      '@layer a .b',
    ]);
  });

  /** They stick to the side at which a line begins. */
  const BESIDE = /\.compare/;

  test('does so only where there is room: under a magnifier it would cover what is read', () => {
    const found = all.flatMap((sheet) => sticking(sheet.css).map((rule) => `${sheet.file}: ${rule}`));
    expect(found.length).toBeGreaterThan(3);
    expect(found.filter((rule) => !/min-(?:height|width)/.test(rule) && !BESIDE.test(rule))).toEqual([]);
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
