import { afterAll, expect, test } from 'vitest';
import { t } from './built/words.ts';
import { openBrowser } from './browser/browser.ts';
import { open } from './browser/settled.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

test('the menu opens and closes by keyboard, and gives the focus back', async () => {
  await using visit = await browser.newPage({ width: 360 });
  const { page } = visit;
  await open(page, '/methode/');
  const button = page.getByRole('button', { name: t('frame.menu') });
  const menu = page.getByRole('navigation', { name: t('frame.menuLabel') });
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
  await open(page, '/contact/');
  const word = page.locator('main .term').first();
  await word.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.term + :popover-open').count()).toBe(1);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.term + :popover-open').count()).toBe(0);
  await expect.poll(() => word.evaluate((element) => element === document.activeElement)).toBe(true);
});
