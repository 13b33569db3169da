import { afterAll, expect, test } from 'vitest';
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

test('a chosen colour is kept, and choosing the device forgets it', async () => {
  await using visit = await browser.newPage();
  await open(visit.page, '/');
  await visit.page.getByRole('radio', { name: 'Donker' }).check();
  await open(visit.page, '/contact/');
  await expect
    .poll(() => visit.page.evaluate(() => getComputedStyle(document.documentElement).colorScheme))
    .toBe('dark');
  await visit.page.getByRole('radio', { name: 'Zoals mijn apparaat' }).check();
  await expect.poll(() => visit.page.evaluate(() => localStorage.length)).toBe(0);
});
