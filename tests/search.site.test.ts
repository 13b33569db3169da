import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { openBrowser, type TestPage } from './browser/browser.ts';

interface Search {
  query: string;
  find: string[] | 'none';
}

const SEARCHES = parse(readFileSync('content/language/searches.yaml', 'utf8')) as Search[];
const FIRST = 5;

const browser = await openBrowser();
let visit: TestPage;
beforeAll(async () => {
  // Tall enough for the first results: the search fetches a result when it scrolls into sight.
  visit = await browser.newPage({ height: 2400 });
});
afterAll(() => browser.close());

/** Searches by the address of the search page and gives what it says it found, and the paths of the first results. */
async function search(page: Page, query: string): Promise<{ summary: string; paths: string[] }> {
  await page.goto(`/zoeken/?q=${encodeURIComponent(query)}`);
  const summary = page
    .locator('pagefind-summary')
    .getByText(`‘${query}’`)
    .filter({ hasText: /gevonden|resulta/ });
  const says = (await summary.first().textContent()) ?? '';
  const count = Math.min(FIRST, Number(/\d+/.exec(says)?.[0] ?? 0));
  const paths: string[] = [];
  // Results arrive when fetched, not in order; each carries its position.
  for (let place = 0; place < count; place += 1) {
    const link = page.locator(`.search-result[data-pf-result-index="${place}"] a`);
    paths.push(await link.evaluate((element) => (element as HTMLAnchorElement).pathname));
  }
  return { summary: says, paths };
}

const matches = (path: string, wanted: string): boolean =>
  wanted.endsWith('*')
    ? path.startsWith(wanted.slice(0, -1)) && path !== wanted.slice(0, -1)
    : path === wanted;

describe('Searching for', () => {
  test.each(SEARCHES)('$query finds $find', async ({ query, find }) => {
    const { summary, paths } = await search(visit.page, query);
    if (find === 'none') {
      expect(paths).toEqual([]);
      expect(summary).toContain('Niets gevonden');
    } else {
      expect(
        paths.some((path) => find.some((wanted) => matches(path, wanted))),
        paths.join(' '),
      ).toBe(true);
    }
  });
});

test('at least 30 searches are tried, and each of their addresses is a page of the site', () => {
  expect(SEARCHES.length).toBeGreaterThanOrEqual(30);
  const sitemap = readFileSync('dist/sitemap-0.xml', 'utf8');
  const wanted = SEARCHES.flatMap(({ find }) => (find === 'none' ? [] : find)).filter(
    (path) => !path.endsWith('*'),
  );
  expect(wanted.filter((path) => !sitemap.includes(`${path}</loc>`))).toEqual([]);
});

test('the search knows no form, no quiz and no page about rules', async () => {
  // As text: Vite would rewrite an import that it sees.
  const urls = await visit.page.evaluate<string[]>(`(async () => {
    const pagefind = await import('/pagefind/pagefind.js');
    const { results } = await pagefind.search(null);
    return Promise.all(results.map(async (result) => (await result.data()).url));
  })()`);
  expect(urls.length).toBeGreaterThan(10);
  expect(
    urls.filter((url) => /^\/(aanvraag|matchtest|zoeken|onderdelen|privacy|toegankelijkheid)\//.test(url)),
  ).toEqual([]);
});
