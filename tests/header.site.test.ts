import { afterAll, expect, test } from 'vitest';
import { t } from './built/words.ts';
import { openBrowser } from './browser/browser.ts';
import { open } from './browser/settled.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

test('on the narrowest screens name, menu and search stand on one line, and the search is still called so', async () => {
  await using visit = await browser.newPage({ width: 320 });
  const { page } = visit;
  await open(page, '/contact/');
  const search = page.getByRole('banner').getByRole('link', { name: t('frame.search') });
  const middleOf = (element: SVGElement | HTMLElement) => {
    const { top, bottom } = element.getBoundingClientRect();
    return Math.round((top + bottom) / 2);
  };
  await expect
    .poll(() => search.evaluate(middleOf))
    .toBe(await page.locator('.site-header a[href="/"]').evaluate(middleOf));
});
