import { afterAll, expect, test } from 'vitest';
import { t } from './built/words.ts';
import { openBrowser } from './browser/browser.ts';
import { open } from './browser/settled.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

test('nothing of the search is fetched before the first search (decision 0005)', async () => {
  await using visit = await browser.newPage();
  await open(visit.page, '/methode/');
  expect(visit.record.requests.filter((request) => request.includes('pagefind'))).toEqual([]);
  const search = visit.page.waitForRequest(/pagefind/);
  await visit.page.locator('[data-search-button]').click();
  await search;
});

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

test('on a slow line the dialog opens at the tap, says that the search is coming, and finds what was typed meanwhile', async () => {
  await using visit = await browser.newPage({ width: 360 });
  const { page } = visit;
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route('**/search-dialog.js', (route) => held.then(() => route.continue()));
  await open(page, '/contact/');
  await page.locator('[data-search-button]').click();
  const dialog = page.getByRole('dialog', { name: t('search.dialog.label') });
  const coming = dialog.getByRole('status').filter({ hasText: t('search.dialog.coming') });
  await coming.waitFor();
  await page.keyboard.type('mentorlijn');
  // Opened again meanwhile, it asks for the search once.
  await dialog.getByRole('button', { name: t('frame.close') }).click();
  await page.locator('[data-search-button]').click();
  go();
  await dialog.locator('.search-group[data-group]').first().waitFor();
  await expect.poll(() => coming.count()).toBe(0);
  await expect.poll(() => dialog.getByRole('searchbox').inputValue()).toBe('mentorlijn');
});

test('without a connection the dialog says that it cannot search, and with one again it does', async () => {
  await using visit = await browser.newPage({ width: 360 });
  const { page } = visit;
  await open(page, '/contact/');
  await page.context().setOffline(true);
  await page.locator('[data-search-button]').click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('status')
    .filter({ hasText: t('search.dialog.failed') })
    .waitFor();
  expect(new URL(page.url()).pathname).toBe('/contact/');
  await page.keyboard.press('Escape');
  await page.context().setOffline(false);
  await page.locator('[data-search-button]').click();
  await dialog.getByRole('navigation', { name: t('search.common.title') }).waitFor();
});

test('no single letter or sign opens the search, for who speaks to the device or hits a key by chance', async () => {
  await using visit = await browser.newPage();
  const { page } = visit;
  await open(page, '/contact/');
  const asked = page.waitForRequest(/search-dialog/, { timeout: 500 }).catch(() => undefined);
  await page.keyboard.type('12/3 zoek');
  expect(await asked).toBeUndefined();
});

test('the dialog finds pages in groups, says how many, and leads to them', async () => {
  await using visit = await browser.newPage({ width: 360 });
  const { page } = visit;
  await open(page, '/contact/');
  await page.locator('[data-search-button]').click();
  await page.getByRole('dialog').getByRole('searchbox').fill('mentorlijn');
  const group = page.getByRole('dialog').locator('.search-group').first();
  await expect.poll(() => group.getByRole('heading').innerText()).toMatch(/\(\d+\)$/);
  const link = group.getByRole('link').first();
  const path = await link.evaluate((element) => (element as HTMLAnchorElement).pathname);
  await link.click();
  await page.waitForURL(`**${path}`);
  expect(visit.record.violations).toEqual([]);
  expect(visit.record.errors).toEqual([]);
  expect(visit.record.foreign).toEqual([]);
});

test('a button closes the dialog, and Enter leads to the search page with what was typed', async () => {
  await using visit = await browser.newPage({ width: 360 });
  const { page } = visit;
  await open(page, '/contact/');
  await page.locator('[data-search-button]').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: t('frame.close') }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.locator('[data-search-button]').click();
  await dialog.getByRole('searchbox').fill('mentor');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/zoeken/?q=mentor');
});

test('with the Control key the button is a link like others', async () => {
  await using visit = await browser.newPage();
  await open(visit.page, '/contact/');
  const tab = visit.page.context().waitForEvent('page');
  await visit.page.locator('[data-search-button]').click({ modifiers: ['Control'] });
  await (await tab).waitForURL('**/zoeken/');
});
