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

test('on the narrowest screens name, menu and search stand on one line, and the search is still called so', async () => {
  await using visit = await browser.newPage({ width: 320 });
  const { page } = visit;
  await open(page, '/contact/');
  const search = page.getByRole('banner').getByRole('link', { name: 'Zoeken' });
  const middleOf = (element: SVGElement | HTMLElement) => {
    const { top, bottom } = element.getBoundingClientRect();
    return Math.round((top + bottom) / 2);
  };
  await expect
    .poll(() => search.evaluate(middleOf))
    .toBe(await page.locator('.site-header__name').evaluate(middleOf));
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
