/* A block that is on no page, or has a state that no page shows, is missed by every check of the pages. */
import { afterAll, expect, test } from 'vitest';
import { openBrowser } from './browser/browser.ts';
import { open } from './browser/settled.ts';
import { WIDE } from './checks/check.ts';
import { documentOf, htmlFiles, pathOf } from './built/html.ts';
import { walk as searchWalk } from './states/search.ts';
import type { Walk } from './states/state.ts';
import { sheets } from './styles/sheets.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

const blocks = sheets().filter(({ file }) => file.startsWith('src/styles/blocks/'));
const pages = htmlFiles.map((file) => ({ file, page: documentOf(file) }));
/** Pages of which a script plays the view: what they show is not in their file. */
const played = pages
  .filter(({ page }) => page.querySelector('[data-played]'))
  .map(({ file }) => pathOf(file));

/** What only a script shows: views that are played, and the search. */
const live: Walk = async function* (page, width) {
  for (const path of played) {
    await open(page, path);
    yield path;
  }
  yield* searchWalk(page, width);
};

/** What the blocks ask for, as selectors of one class or one attribute each, that no page has. */
async function absent(pattern: RegExp): Promise<string[]> {
  let missing = blocks.flatMap(({ file, css }) =>
    [...new Set(css.match(pattern))]
      .filter((selector) => pages.every(({ page }) => page.querySelector(selector) === null))
      .map((selector) => ({ file, selector })),
  );
  await using visit = await browser.newPage();
  const walk = live(visit.page, WIDE);
  while (!(await walk.next()).done) {
    const found = await visit.page.evaluate(
      (all) => all.map(({ selector }) => document.querySelector(selector) !== null),
      missing,
    );
    missing = missing.filter((_, place) => !found[place]);
  }
  return missing.map(({ file, selector }) => `${file}: ${selector}`);
}

test('there are blocks to look at, and pages that a script plays', () => {
  expect(blocks.length).toBeGreaterThan(30);
  expect(played.length).toBeGreaterThan(2);
});

test('every class of a block is on a page', async () => {
  expect(await absent(/\.[a-z_][\w-]*/gi)).toEqual([]);
});

test('every state of a block is on a page', async () => {
  expect(await absent(/\[data-[\w-]+(?:='[^']*')?\]/g)).toEqual([]);
});
