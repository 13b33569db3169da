import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringAxe } from './browser/axe.ts';
import { openBrowser, type TestPage } from './browser/browser.ts';
import { forget } from './browser/record.ts';
import { open, settled } from './browser/settled.ts';
import { isViewInState, templates } from './built/pages.ts';
import { sweep } from './sweep.ts';

/**
 * Loads every page at the first width, changes the window to the others, and runs every check at each. All visits share
 * a profile: that none leaves anything in it is one of the checks.
 */
export async function visitPages(paths: string[], widths: [number, ...number[]]): Promise<void> {
  const browser = await openBrowser();
  let visit: TestPage;
  beforeAll(async () => {
    visit = await browser.newPage();
    await bringAxe(visit.page);
  });
  afterAll(() => browser.close());

  test.each(paths)(`%s at ${widths.join(' and ')} px is right for every visitor`, async (path) => {
    const { page, record } = visit;
    forget(record);
    await setWidth(page, widths[0]);
    await open(page, path);
    const faults: string[] = [];
    for (const width of widths) {
      await setWidth(page, width);
      const view = {
        page,
        record,
        path,
        width,
        isState: isViewInState(path),
        isFirst: templates.includes(path),
      };
      faults.push(...(await sweep(view)).map((fault) => `${width} px: ${fault}`));
      await forgetPlace(page);
    }
    expect(faults).toEqual([]);
  });
}

async function setWidth(page: Page, width: number): Promise<void> {
  if (page.viewportSize()?.width === width) return;
  await page.setViewportSize({ width, height: 900 });
  await settled(page);
}

/** A check scrolls and presses keys, and pages may keep where somebody was. */
const forgetPlace = (page: Page): Promise<void> =>
  page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
