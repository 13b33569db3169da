/*
 * A block that is on no page, or has a state that no page shows, is missed by every check of the pages. What a view
 * writes must be on a page of parts, because a page of the site shows a view only in its first state.
 */
import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser/browser.ts';
import { open } from './browser/settled.ts';
import { WIDE } from './checks/check.ts';
import { htmlFiles, pathOf } from './built/html.ts';
import { isViewInState } from './built/pages.ts';
import { walk as searchWalk } from './states/search.ts';
import type { Walk } from './states/state.ts';
import { sheets } from './styles/sheets.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

const PARTS = 'dist/onderdelen/index.html';

const blocks = sheets().filter(({ file }) => file.startsWith('src/styles/blocks/'));
const pages = htmlFiles.map((file) => ({ file, html: readFileSync(file, 'utf8') }));
/** Pages of which a script plays the view: what they show is not in their file. */
const played = pages.filter(({ html }) => /<[^>]+ data-played\b/.test(html)).map(({ file }) => pathOf(file));

/** What only a script shows: views that are played, and the search. */
const live: Walk = async function* (page, width) {
  for (const path of played) {
    await open(page, path);
    yield path;
  }
  yield* searchWalk(page, width);
};

/** A selector of one class or one attribute that a block asks for. */
const SELECTOR = /\.[a-z_][\w-]*|\[data-[\w-]+(?:='[^']*')?\]/gi;

/** The names of parts in the source, by the short ones that pages have: see docs/decisions/0055. */
const shortParts = JSON.parse(readFileSync('dist/short-parts.json', 'utf8')) as Record<string, string>;
const namesOfShort = new Map(Object.entries(shortParts).map(([name, short]) => [short, name]));

/** The selectors of a class or an attribute that elements of this page answer to. */
function* selectorsIn(html: string): Generator<string> {
  for (const [tag] of html.matchAll(/<[a-z][^>]*>/gi)) {
    for (const [, names = ''] of tag.matchAll(/\sclass="([^"]*)"/g))
      for (const name of names.split(/\s+/)) yield `.${namesOfShort.get(name) ?? name}`;
    for (const [, name = '', value = ''] of tag.matchAll(/\s(data-[\w-]+)(?:="([^"]*)")?/g)) {
      yield `[${name}]`;
      yield `[${name}='${value}']`;
    }
  }
}

const isClass = (selector: string): boolean => selector.startsWith('.');

const selectorsOf = (some: typeof pages) => new Set(some.flatMap(({ html }) => [...selectorsIn(html)]));
const onSomePage = selectorsOf(pages);
const onParts = selectorsOf(pages.filter(({ file }) => file === PARTS || isViewInState(pathOf(file))));

/** The classes that views and islands write. */
const ofViews = new Set(
  globSync('src/{views,islands}/**/*.tsx', { exclude: ['**/fixtures/**', '**/*.test.tsx'] })
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\bclass(?:=|: )\{?["'`]([^"'`]*)/g)])
    .flatMap(([, names = '']) => names.split(/\s+/).map((name) => `.${name}`)),
);

/** The selectors of a block that are not where they must be. A block that stands whole among the parts has its states there. */
function strayIn(css: string): string[] {
  const selectors = [...new Set(css.match(SELECTOR))];
  const isWhole = selectors.every((selector) => !isClass(selector) || onParts.has(selector));
  const belongsToParts = (selector: string) => (isClass(selector) ? ofViews.has(selector) : isWhole);
  return selectors.filter((selector) => !(belongsToParts(selector) ? onParts : onSomePage).has(selector));
}

/** What the blocks ask for that no page has. */
let absent: { file: string; selector: string }[];

beforeAll(async () => {
  absent = blocks.flatMap(({ file, css }) => strayIn(css).map((selector) => ({ file, selector })));
  await using visit = await browser.newPage();
  const walk = live(visit.page, WIDE);
  while (!(await walk.next()).done) {
    const found = await visit.page.evaluate(
      (all) => all.map(({ selector }) => document.querySelector(selector) !== null),
      absent,
    );
    absent = absent.filter((_, place) => !found[place]);
  }
});

const missing = (isKind: (selector: string) => boolean): string[] =>
  absent.filter(({ selector }) => isKind(selector)).map(({ file, selector }) => `${file}: ${selector}`);

test('there are blocks to look at, and pages that a script plays', () => {
  expect(blocks.length).toBeGreaterThan(30);
  expect(played.length).toBeGreaterThan(2);
});

test('views write classes of blocks', () => {
  expect(
    blocks.filter(({ css }) => css.match(SELECTOR)?.some((one) => ofViews.has(one))).length,
  ).toBeGreaterThan(15);
});

test('every class of a block is on a page, and on a page of parts when a view writes it', () => {
  expect(missing(isClass)).toEqual([]);
});

test('every state of a block is on a page, and on a page of parts when the whole block is', () => {
  expect(missing((selector) => !isClass(selector))).toEqual([]);
});
