/**
 * Every page at every width, in both themes. In the dark only the rules about colours run (`browser/axe.ts`): a theme
 * changes nothing else, and all rules twice would take twice as long.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pages } from './built/pages.ts';
import { axeViolations } from './browser/axe.ts';
import { openBrowser, type TestPage } from './browser/browser.ts';
import { open } from './browser/settled.ts';

const WIDTHS = [360, 1280];

const browser = await openBrowser();
afterAll(() => browser.close());

describe.each(WIDTHS)('at %i px, in light and in dark', (width) => {
  let visit: TestPage;
  beforeAll(async () => {
    visit = await browser.newPage({ width });
  });
  afterAll(() => visit.close());

  test.each(pages)('axe finds nothing on %s', async (path) => {
    await open(visit.page, path);
    expect(await axeViolations(visit.page)).toEqual([]);
  });
});
