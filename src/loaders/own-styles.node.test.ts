import { describe, expect, test } from 'vitest';
import { policyHash } from './own-hashes.ts';
import { stylesFor, withOwnStyles } from './own-styles.ts';
import { stillPage } from './still-page.ts';

const words = new Set(['main', 'p', 'a', 'card', 'card__title', 'data-kind', 'quiet', 'theme', 'dark']);

describe('the styles of a page', () => {
  test.each([
    ['a class of the page', '.card{a:b}'],
    ['a state that a browser sets', '.card:checked,:focus-visible,[open]{a:b}'],
    ['an attribute of a script, by its name there', '[data-theme=dark]{a:b}'],
    ['what a class is not', '.card:not(.other){a:b}'],
    ['one of several', ':is(.other,.card) p{a:b}'],
    ['the order of the layers', '@layer reset, blocks;'],
    ['a font', '@font-face{font-family:x}'],
    ['what stands in a layer and a query', '@layer blocks{@media print{.card{a:b}}}'],
    ['the steps of a movement', '@keyframes x{from{a:b}}'],
  ])('keep %s', (_, css) => {
    expect(stylesFor([css], words)).toEqual([css]);
  });

  test.each([
    ['a class that the page has not', '.other{a:b}'],
    ['a part of it within', 'p .other a{a:b}'],
    ['none of several', ':is(.other,.others) p{a:b}'],
    ['an element', 'table td{a:b}'],
    ['another value of a data attribute', '[data-kind=loud]{a:b}'],
    ['what then is empty around it', '@layer blocks{@media print{.other{a:b}}}'],
  ])('leave out %s', (_, css) => {
    expect(stylesFor([css], words)).toEqual(['']);
  });

  test('keep of a rule the selectors that can match', () => {
    expect(stylesFor(['.card,.other{a:b}'], words)).toEqual(['.card{a:b}']);
  });
});

test('of a still page a custom property stays as long as a style, the page or a script asks for it', () => {
  const tokens = ':root{--a:var(--b);--b:1;--c:var(--d);--d:2;--e:3}';
  const sheets = [tokens, '.card{x:var(--a)}.other{x:var(--c)}'];
  const still = stillPage('<p class="card">', []);
  const asked = new Set([...words, '--e']);
  expect(stylesFor(sheets, asked, still)).toEqual([':root{--a:var(--b);--b:1;--e:3}', '.card{x:var(--a)}']);
  expect(stylesFor(sheets, asked)).toEqual([tokens, '.card{x:var(--a)}']);
});

test('of a still page a list has only what can match, and counts for as much', () => {
  const still = stillPage('<p class="card"><a class="quiet">', []);
  const names = new Set(['p', 'a', 'card', 'quiet', 'other', 'others']);
  expect(
    stylesFor([':is(.card,.other)>a{a:b}:is(.quiet,.other p){a:b}:is(a,p):hover{a:b}'], names, still),
  ).toEqual(['.card>a{a:b}:is(.quiet,.other p){a:b}:is(a,p):hover{a:b}']);
});

test('of a still page a custom property that one style asks for is put there', () => {
  const still = stillPage('<p class="card">', []);
  const sheets = (tokens: string, card: string) => [`@layer tokens{:root{${tokens}}}`, `.card{${card}}`];
  const ofStill = (tokens: string, card: string, names = words) =>
    stylesFor(sheets(tokens, card), names, still);
  expect(ofStill('--a:1px;--b:var(--a)', 'x:var(--b)')).toEqual(['', '.card{x:1px}']);
  expect(ofStill('--a:1px', 'x:var(--a) var(--a)')).toEqual(sheets('--a:1px', 'x:var(--a) var(--a)'));
  expect(ofStill('--a:1px', 'x:var(--a,2px)')).toEqual(sheets('--a:1px', 'x:var(--a,2px)'));
  expect(ofStill('--a:1px', 'x:var(--a)', new Set([...words, '--a']))).toEqual(
    sheets('--a:1px', 'x:var(--a)'),
  );
  const themed = ['@layer tokens{:root{--a:1px}@media print{:root{--a:2px}}}', '.card{x:var(--a)}'];
  expect(stylesFor(themed, words, still)).toEqual(themed);
  const local = [
    '@layer tokens{:root{--a:var(--b);--b:1px}}',
    '.card{--b:2px}',
    '.card{x:var(--a);y:var(--b)}',
  ];
  expect(stylesFor(local, words, still)).toEqual(local);
});

describe('a page', () => {
  const css = '.card{a:b}.later{c:d}.other{e:f}';
  const kept = '.card{a:b}.later{c:d}';
  const page = (text: string) =>
    `<meta http-equiv="content-security-policy" content="style-src ${policyHash(text)}"><style>${text}</style><p class="card"><script src="/_astro/a.js"></script>`;
  const scripts = new Map([
    ['a.js', 'import "./b.js"'],
    ['b.js', 'node.className="later"'],
    ['c.js', 'node.className="other"'],
  ]);

  test('has the styles of what its scripts add, of those that they import too, and its policy lets them through', () => {
    expect(withOwnStyles(page(css), scripts)).toBe(page(kept));
  });

  test('without a script in a file has only the styles that its elements can match', () => {
    const still = (text: string) => `<style>${text}</style><p class="card"><b class="later">a</b></p>`;
    expect(withOwnStyles(still('.card .later{a:b}.later .card{c:d}'), new Map())).toBe(
      still('.card .later{a:b}'),
    );
  });
});
