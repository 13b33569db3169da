import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type TestPage } from './browser/browser.ts';
import { open } from './browser/settled.ts';
import { keyboardControls, tabThrough } from './browser/tab-walk.ts';
import { templates } from './built/pages.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

describe.each([360, 1280])('Tab at %i px', (width) => {
  let visit: TestPage;
  beforeAll(async () => {
    visit = await browser.newPage({ width });
  });
  afterAll(() => visit.close());

  test.each(templates)('reaches everything on %s once, in order, in sight, and gets out', async (path) => {
    const { page } = visit;
    await open(page, path);
    const controls = await keyboardControls(page);
    const stops = await tabThrough(page, controls.length);
    expect(stops.filter(({ hasRing }) => !hasRing)).toEqual([]);
    expect(stops.filter(({ isCovered }) => isCovered)).toEqual([]);
    const places = stops.map(({ place }) => place);
    expect(stops.filter(({ place }) => place === -1)).toEqual([]);
    expect(controls.filter((_, index) => !places.includes(index))).toEqual([]);
    expect(places).toEqual(controls.map((_, index) => index));
  });
});

test.each(templates)('on %s the first Tab offers to skip to the main part, and that works', async (path) => {
  await using visit = await browser.newPage();
  const { page } = visit;
  await open(page, path);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Ga naar de inhoud' });
  await expect.poll(() => skip.evaluate((link) => link === document.activeElement)).toBe(true);
  expect((await skip.boundingBox())!.y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const isPast = await page.evaluate(() => {
    const place = document.querySelector('header')!.compareDocumentPosition(document.activeElement!);
    return (
      (place & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
      document.activeElement?.closest('nav.breadcrumbs') === null
    );
  });
  expect(isPast).toBe(true);
});

test('the menu opens and closes by keyboard, and gives the focus back', async () => {
  await using visit = await browser.newPage({ width: 360 });
  const { page } = visit;
  await open(page, '/methode/');
  const button = page.getByRole('button', { name: 'Menu' });
  const menu = page.getByRole('navigation', { name: 'Hoofdmenu' });
  await expect.poll(() => menu.isVisible()).toBe(false);
  await button.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => menu.isVisible()).toBe(true);
  await page.keyboard.press('Tab');
  await expect.poll(() => menu.evaluate((nav) => nav.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => menu.isVisible()).toBe(false);
  await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('the explanation of a word opens and closes by keyboard, and gives the focus back', async () => {
  await using visit = await browser.newPage();
  const { page } = visit;
  await open(page, '/onderdelen/');
  const word = page.locator('.term').first();
  await word.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.term__meaning:popover-open').count()).toBe(1);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.term__meaning:popover-open').count()).toBe(0);
  await expect.poll(() => word.evaluate((element) => element === document.activeElement)).toBe(true);
});
