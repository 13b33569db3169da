import { afterAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser/browser.ts';
import { open } from './browser/settled.ts';
import { pages } from './built/pages.ts';

/** Pages that need no island: the visitor reads them, and nothing has to be fetched for that. */
const isForReading = (path: string): boolean => /^\/((methode|hulpmiddelen)\/.*)?$/.test(path);

const browser = await openBrowser();
afterAll(() => browser.close());

test.each(pages)(
  'a plain visit to %s keeps nothing, asks nobody else and goes without an error',
  async (path) => {
    await using visit = await browser.newPage();
    await open(visit.page, path);
    expect(visit.record.foreign).toEqual([]);
    expect(visit.record.violations).toEqual([]);
    expect(visit.record.errors).toEqual([]);
    expect(await visit.page.context().cookies()).toEqual([]);
    await expect
      .poll(() =>
        visit.page.evaluate(async () => ({
          cookie: document.cookie,
          local: Object.keys(localStorage),
          session: Object.keys(sessionStorage),
          databases: (await indexedDB.databases()).length,
          workers: (await navigator.serviceWorker.getRegistrations()).length,
        })),
      )
      .toEqual({ cookie: '', local: [], session: [], databases: 0, workers: 0 });
  },
);

describe('Nothing is fetched before the visitor acts (decision 0005)', () => {
  test.each(pages.filter(isForReading))('%s requests no script', async (path) => {
    await using visit = await browser.newPage();
    await open(visit.page, path);
    expect(visit.record.requests.filter((request) => /\.m?js\b|\.wasm|\.json/.test(request))).toEqual([]);
  });

  test('the first search fetches the search', async () => {
    await using visit = await browser.newPage();
    await open(visit.page, '/methode/');
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
});
