/* A block that is not at /onderdelen/ is seen by no check of the parts and by nobody who changes a token. */
import { expect, test } from 'vitest';
import { documentOf } from './built/html.ts';
import { sheets } from './styles/sheets.ts';

const blocks = sheets().filter(({ file }) => file.startsWith('src/styles/blocks/'));
const page = documentOf('dist/onderdelen/index.html');

/** What the blocks ask for, as selectors of one class or one attribute each, that the page does not have. */
function absent(pattern: RegExp): string[] {
  return blocks.flatMap(({ file, css }) =>
    [...new Set(css.match(pattern))]
      .filter((selector) => page.querySelector(selector) === null)
      .map((selector) => `${file}: ${selector}`),
  );
}

test('there are blocks to look at', () => {
  expect(blocks.length).toBeGreaterThan(30);
});

test('every class of a block is on the page with all parts', () => {
  expect(absent(/\.[a-z_][\w-]*/gi)).toEqual([]);
});

test('every state of a block is on the page with all parts', () => {
  expect(absent(/\[data-[\w-]+(?:='[^']*')?\]/g)).toEqual([]);
});
