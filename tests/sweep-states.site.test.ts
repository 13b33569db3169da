import { afterAll, expect, test } from 'vitest';
import { bringAxe } from './browser/axe.ts';
import { openBrowser } from './browser/browser.ts';
import { forget } from './browser/record.ts';
import { type Walk, WIDTHS } from './states/state.ts';
import { sweep } from './sweep.ts';

/** Every file in states/ with a walk, and the widths at which its states exist. */
const files = import.meta.glob<{ walk?: Walk; widths?: number[] }>('./states/*.ts', { eager: true });
const walks = Object.entries(files).flatMap(([file, { walk, widths = WIDTHS }]) =>
  walk ? widths.map((width) => ({ file, walk, width })) : [],
);

const browser = await openBrowser();
afterAll(() => browser.close());

test('there are states to look at', () => {
  expect(walks.length).toBeGreaterThan(25);
});

test.each(walks)('every state in $file at $width px is right for every visitor', async ({ walk, width }) => {
  await using visit = await browser.newPage({ width });
  const { page, record } = visit;
  await bringAxe(page);
  const found: string[] = [];
  for await (const state of walk(page, width)) {
    const { pathname } = new URL(page.url());
    const faults = await sweep({ page, record, path: pathname, width, isState: true, isFirst: false });
    found.push(...faults.map((fault) => `${state} (${pathname}): ${fault}`));
    forget(record);
  }
  expect(found).toEqual([]);
});
