import { afterAll, describe, expect, test } from 'vitest';
import { axeViolations } from './browser/axe.ts';
import { openBrowser } from './browser/browser.ts';
import { open } from './browser/settled.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

describe('Axe finds nothing', () => {
  test('with the menu open at 360 px', async () => {
    await using visit = await browser.newPage({ width: 360 });
    await open(visit.page, '/');
    await visit.page.getByRole('button', { name: 'Menu' }).click();
    await visit.page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor();
    expect(await axeViolations(visit.page)).toEqual([]);
  });

  test.each([360, 1280])('with the explanation of a word open at %i px', async (width) => {
    await using visit = await browser.newPage({ width });
    await open(visit.page, '/onderdelen/');
    await visit.page.locator('.term').first().click();
    await visit.page.locator('.term__meaning:popover-open').waitFor();
    expect(await axeViolations(visit.page)).toEqual([]);
  });

  test.each([
    { query: 'mentor', width: 360 },
    { query: 'mentor', width: 1280 },
    { query: 'xylofoon', width: 360 },
    { query: 'xylofoon', width: 1280 },
  ])('in the search dialog after a search for $query at $width px', async ({ query, width }) => {
    await using visit = await browser.newPage({ width });
    await open(visit.page, '/contact/');
    await visit.page.locator('[data-search-button]').click();
    await visit.page.getByRole('searchbox').fill(query);
    await visit.page.locator('pagefind-summary').getByText(`‘${query}’`).first().waitFor();
    if (query === 'mentor') await visit.page.locator('.search-result').first().waitFor();
    expect(await axeViolations(visit.page)).toEqual([]);
  });

  test.each(['mentor', 'xylofoon'])('on the search page after a search for %s', async (query) => {
    await using visit = await browser.newPage({ width: 360 });
    await open(visit.page, `/zoeken/?q=${query}`);
    await visit.page.locator('.search-result, [data-search-none]:not([hidden])').first().waitFor();
    expect(await axeViolations(visit.page)).toEqual([]);
  });
});
