import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type TestPage } from './browser/browser.ts';
import { forget } from './browser/record.ts';
import { open } from './browser/settled.ts';
import { pages, templates } from './built/pages.ts';
import { sweep } from './sweep.ts';

/** The pages that show a view as the edge or a browser would, after acts of a visitor. */
const isViewInState = (path: string): boolean => /^\/onderdelen\/./.test(path);

/**
 * Visits every page once at this width and runs every check. All visits share a profile: that none leaves anything in
 * it is one of the checks.
 */
export async function sweepPages(width: number): Promise<void> {
  const browser = await openBrowser();
  let visit: TestPage;
  beforeAll(async () => {
    visit = await browser.newPage({ width });
  });
  afterAll(() => browser.close());

  test.each(pages)(`%s at ${width} px is right for every visitor`, async (path) => {
    const { page, record } = visit;
    forget(record);
    await open(page, path);
    const view = {
      page,
      record,
      path,
      width,
      isState: isViewInState(path),
      isFirst: templates.includes(path),
    };
    const faults = await sweep(view);
    // A check scrolls and presses keys, and pages may keep where somebody was.
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    expect(faults).toEqual([]);
  });
}
