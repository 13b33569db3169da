import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { afterAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser/browser.ts';
import { open } from './browser/settled.ts';
import { listed } from './built/pages.ts';
import { t } from './built/words.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

const firstOf = (pattern: RegExp): string => listed.find((path) => pattern.test(path))!;
const MENTOR = firstOf(/^\/mentoren\/(?!vergelijken)./);
const TOOL = firstOf(/^\/hulpmiddelen\/./);
const SHEET = firstOf(/\/accreditatie\/$/);
const MODULE = SHEET.replace('accreditatie/', '');
const ARTICLE = '/methode/herkenning/';

describe('who wants to share this page', () => {
  test.each([ARTICLE, MENTOR, TOOL, MODULE])('opens the sheet of the device on %s', async (path) => {
    await using visit = await browser.newPage({ width: 360 });
    const { page } = visit;
    await page.addInitScript(() => {
      const shared: unknown[] = [];
      Object.assign(window, { shared });
      Object.assign(navigator, { share: (data: unknown) => Promise.resolve(shared.push(data)) });
    });
    await open(page, `${path}?uit=lijst#ergens`);
    await page.getByRole('button', { name: t('frame.share.page') }).click();
    await expect.poll(() => page.evaluate('shared')).toEqual([{ url: new URL(path, page.url()).href }]);
  });

  test('has the address on the clipboard where the device has no such sheet, and hears that', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, ARTICLE);
    await page.getByRole('button', { name: t('frame.share.page') }).click();
    await page.getByRole('button', { name: t('frame.share.copied') }).waitFor();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });

  test('closes the sheet, and nothing is copied', async () => {
    await using visit = await browser.newPage();
    const { page, record } = visit;
    await page.addInitScript(() => {
      Object.assign(navigator, { share: () => Promise.reject(new DOMException('closed', 'AbortError')) });
    });
    await open(page, ARTICLE);
    const button = page.getByRole('button', { name: t('frame.share.page') });
    await button.click();
    await page.waitForTimeout(100);
    await expect.poll(() => button.innerText()).toBe(t('frame.share.page'));
    expect(record.errors).toEqual([]);
  });

  test('sees no button without a script, which it needs', async () => {
    await using visit = await browser.newPage({ javaScript: false });
    await visit.page.goto(ARTICLE);
    await expect.poll(() => visit.page.locator('[data-share-page]').isVisible()).toBe(false);
  });
});

describe('a page that people print', () => {
  test.each([TOOL, SHEET, `${MODULE}onthouden/`])(
    '%s has its address on paper to read and to scan, and not on a screen',
    async (path) => {
      await using visit = await browser.newPage();
      const { page } = visit;
      await open(page, path);
      const place = page.locator('.printed-address');
      await expect.poll(() => place.isVisible()).toBe(false);
      await page.emulateMedia({ media: 'print' });
      const { data, width, height } = PNG.sync.read(await place.locator('svg').screenshot());
      const address = await page.locator('link[rel="canonical"]').getAttribute('href');
      expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(address);
      expect(`https://${(await place.innerText()).trim()}`).toBe(address);
    },
  );
});
