/* A block that is not below /onderdelen/ is missed by every check of the parts and by people who change a token. */
import { expect, test } from 'vitest';
import { documentOf, htmlFiles } from './built/html.ts';
import { sheets } from './styles/sheets.ts';

const blocks = sheets().filter(({ file }) => file.startsWith('src/styles/blocks/'));
const parts = htmlFiles.filter((file) => file.startsWith('dist/onderdelen/')).map(documentOf);

/** What the blocks ask for, as selectors of one class or one attribute each, that no page of parts has. */
function absent(pattern: RegExp): string[] {
  return blocks.flatMap(({ file, css }) =>
    [...new Set(css.match(pattern))]
      .filter((selector) => parts.every((page) => page.querySelector(selector) === null))
      .map((selector) => `${file}: ${selector}`),
  );
}

test('there are blocks to look at', () => {
  expect(blocks.length).toBeGreaterThan(30);
});

test('every class of a block is on a page of parts', () => {
  expect(absent(/\.[a-z_][\w-]*/gi)).toEqual([]);
});

test('every state of a block is on a page of parts', () => {
  expect(absent(/\[data-[\w-]+(?:='[^']*')?\]/g)).toEqual([]);
});
