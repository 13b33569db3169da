/* A block that is on no page, or has a state that no page shows, is missed by every check of the pages. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser/browser.ts';
import { open } from './browser/settled.ts';
import { WIDE } from './checks/check.ts';
import { htmlFiles, pathOf } from './built/html.ts';
import { walk as searchWalk } from './states/search.ts';
import type { Walk } from './states/state.ts';
import { sheets } from './styles/sheets.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

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

/** The selectors of a class or an attribute that elements of this page answer to. */
function* selectorsIn(html: string): Generator<string> {
  for (const [tag] of html.matchAll(/<[a-z][^>]*>/gi)) {
    for (const [, names = ''] of tag.matchAll(/\sclass="([^"]*)"/g))
      for (const name of names.split(/\s+/)) yield `.${name}`;
    for (const [, name = '', value = ''] of tag.matchAll(/\s(data-[\w-]+)(?:="([^"]*)")?/g)) {
      yield `[${name}]`;
      yield `[${name}='${value}']`;
    }
  }
}

/** What the blocks ask for that no page has. */
let absent: { file: string; selector: string }[];

beforeAll(async () => {
  const present = new Set(pages.flatMap(({ html }) => [...selectorsIn(html)]));
  absent = blocks.flatMap(({ file, css }) =>
    [...new Set(css.match(SELECTOR))]
      .filter((selector) => !present.has(selector))
      .map((selector) => ({ file, selector })),
  );
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

test('every class of a block is on a page', () => {
  expect(missing((selector) => selector.startsWith('.'))).toEqual([]);
});

test('every state of a block is on a page', () => {
  expect(missing((selector) => selector.startsWith('['))).toEqual([]);
});
