import { afterAll, expect, test } from 'vitest';
import { openBrowser } from './browser/browser.ts';
import { open } from './browser/settled.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

test('the button opens the search over the page, with the focus in its field, and Escape gives it back', async () => {
  await using visit = await browser.newPage();
  const { page } = visit;
  await open(page, '/methode/');
  const button = page.locator('[data-search-button]');
  await button.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('dialog') !== null);
  await expect
    .poll(() => dialog.getByRole('searchbox').evaluate((field) => field === document.activeElement))
    .toBe(true);
  expect(new URL(page.url()).pathname).toBe('/methode/');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('no single letter or sign opens the search, for who speaks to the device or hits a key by chance', async () => {
  await using visit = await browser.newPage();
  const { page } = visit;
  await open(page, '/contact/');
  const asked = page.waitForRequest(/search-dialog/, { timeout: 500 }).catch(() => undefined);
  await page.keyboard.type('12/3 zoek');
  expect(await asked).toBeUndefined();
});

test('the dialog finds pages, shows their kind, and leads to them', async () => {
  await using visit = await browser.newPage({ width: 360 });
  const { page } = visit;
  await open(page, '/contact/');
  await page.locator('[data-search-button]').click();
  await page.getByRole('dialog').getByRole('searchbox').fill('mentorlijn');
  const result = page.locator('.search-result').first();
  await expect.poll(() => result.locator('.search-result__kind').innerText()).not.toBe('');
  const link = result.getByRole('link');
  const path = await link.evaluate((element) => (element as HTMLAnchorElement).pathname);
  await link.click();
  await page.waitForURL(`**${path}`);
  expect(visit.record.violations).toEqual([]);
  expect(visit.record.errors).toEqual([]);
  expect(visit.record.foreign).toEqual([]);
});

test('the dialog has one button to close it, on a phone too', async () => {
  await using visit = await browser.newPage({ width: 360 });
  await open(visit.page, '/contact/');
  await visit.page.locator('[data-search-button]').click();
  const close = visit.page.getByRole('dialog').getByRole('button', { name: 'sluit' });
  await close.first().waitFor();
  await expect.poll(() => close.count()).toBe(1);
  await close.click();
  await visit.page.getByRole('dialog').waitFor({ state: 'hidden' });
});

test('with the Control key the button is a link like others', async () => {
  await using visit = await browser.newPage();
  await open(visit.page, '/contact/');
  const tab = visit.page.context().waitForEvent('page');
  await visit.page.locator('[data-search-button]').click({ modifiers: ['Control'] });
  await (await tab).waitForURL('**/zoeken/');
});
