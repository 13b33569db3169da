/* What people wrote may be longer than we think, and without a space in it: no view of theirs becomes wider by it. */
import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { openBrowser } from './browser/browser.ts';
import { cutTexts } from './browser/cut-text.ts';
import { open } from './browser/settled.ts';
import { fileOf } from './built/html.ts';
import { isViewInState, pages } from './built/pages.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

/** Marked as written by people: it stands in its own direction. */
const WRITTEN = 'main :is([dir=auto], bdi):not(input, textarea)';
const LONG = 'W'.repeat(300);

const withWritten = pages.filter(
  (path) => isViewInState(path) && /dir="auto"|<bdi/.test(readFileSync(fileOf(path) ?? '', 'utf8')),
);

test('a text of people without a space stays inside each view, on the narrowest screen', async () => {
  await using visit = await browser.newPage({ width: 320 });
  const { page } = visit;
  const wide: string[] = [];
  let changed = 0;
  for (const path of withWritten) {
    await open(page, path);
    changed += await page.evaluate(
      ([where, text]) => {
        const all = [...document.querySelectorAll(where)];
        for (const one of all) one.textContent = text;
        return all.length;
      },
      [WRITTEN, LONG] as const,
    );
    wide.push(...(await page.evaluate(cutTexts, '')).map((fault) => `${path}: ${fault.slice(0, 120)}`));
  }
  expect(changed).toBeGreaterThan(20);
  expect(wide).toEqual([]);
});
