import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pages, templates } from './built/pages.ts';
import { axeViolations } from './browser/axe.ts';
import { openBrowser, type TestPage } from './browser/browser.ts';
import { open } from './browser/settled.ts';

const WIDTHS = [360, 1280];

const browser = await openBrowser();
afterAll(() => browser.close());

describe.each(WIDTHS)('at %i px, in light and in dark', (width) => {
  // A template is seen at both widths. The other pages made by it differ in their words only: a width each, in turn,
  // keeps 30 profiles from taking minutes.
  const visited = pages.filter(
    (path, index) => templates.includes(path) || WIDTHS[index % WIDTHS.length] === width,
  );
  let visit: TestPage;
  beforeAll(async () => {
    visit = await browser.newPage({ width });
  });
  afterAll(() => visit.close());

  test.each(visited)('axe finds nothing on %s', async (path) => {
    await open(visit.page, path);
    expect(await axeViolations(visit.page)).toEqual([]);
  });
});
