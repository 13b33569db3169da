import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type TestPage } from './browser/browser.ts';
import { open } from './browser/settled.ts';
import { smallTargets } from './browser/targets.ts';
import { templates } from './built/pages.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

describe.each([360, 1280])('at %i px', (width) => {
  let visit: TestPage;
  beforeAll(async () => {
    visit = await browser.newPage({ width });
  });
  afterAll(() => visit.close());

  test.each(templates)('everything to tap on %s is large enough or stands apart', async (path) => {
    await open(visit.page, path);
    expect(await smallTargets(visit.page)).toEqual([]);
  });

  test.each(templates)('every button, field and choice on %s is 48 px high', async (path) => {
    await open(visit.page, path);
    const low = await visit.page
      .locator('.button, .input, .choice')
      .evaluateAll((elements) =>
        elements
          .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 47.5)
          .map((element) => element.outerHTML.slice(0, 100)),
      );
    expect(low).toEqual([]);
  });
});
