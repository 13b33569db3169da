/* A block that is not below /onderdelen/ is missed by every check of the parts and by people who change a token. */
import { afterAll, expect, test } from 'vitest';
import { openBrowser } from './browser/browser.ts';
import { open } from './browser/settled.ts';
import { documentOf, htmlFiles } from './built/html.ts';
import { sheets } from './styles/sheets.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

const blocks = sheets().filter(({ file }) => file.startsWith('src/styles/blocks/'));
const parts = htmlFiles.filter((file) => file.startsWith('dist/onderdelen/')).map(documentOf);
/** Shows the exercises of a lesson as its script leaves them. */
const { page: live } = await browser.newPage();
await open(live, '/onderdelen/');

/** What the blocks ask for, as selectors of one class or one attribute each, that no page of parts has. */
async function absent(pattern: RegExp): Promise<string[]> {
  const missing = blocks.flatMap(({ file, css }) =>
    [...new Set(css.match(pattern))]
      .filter((selector) => parts.every((page) => page.querySelector(selector) === null))
      .map((selector) => ({ file, selector })),
  );
  const found = await live.evaluate(
    (all) => all.map(({ selector }) => document.querySelector(selector) !== null),
    missing,
  );
  return missing.filter((_, place) => !found[place]).map(({ file, selector }) => `${file}: ${selector}`);
}

test('there are blocks to look at', () => {
  expect(blocks.length).toBeGreaterThan(30);
});

test('every class of a block is on a page of parts', async () => {
  expect(await absent(/\.[a-z_][\w-]*/gi)).toEqual([]);
});

test('every state of a block is on a page of parts', async () => {
  expect(await absent(/\[data-[\w-]+(?:='[^']*')?\]/g)).toEqual([]);
});
