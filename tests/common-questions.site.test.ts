import { afterAll, expect, test } from 'vitest';
import { documentOf, fileOf } from './built/html.ts';
import { t } from './built/words.ts';
import { openBrowser } from './browser/browser.ts';
import { open } from './browser/settled.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

const TITLE = t('search.common.title');

/** The questions on the search page as it was built. */
const built = [
  ...documentOf('dist/zoeken/index.html').querySelectorAll('nav[aria-labelledby="common-questions"] a'),
].map((link) => ({ text: link.textContent.trim(), href: link.getAttribute('href')! }));

test('the search page shows six common questions, each with a page of its own, also without a script', () => {
  expect(new Set(built.map(({ href }) => href)).size).toBe(6);
  expect(built.filter(({ href }) => fileOf(href) === undefined)).toEqual([]);
  expect(documentOf('dist/zoeken/index.html').querySelector('#common-questions')?.textContent.trim()).toBe(
    TITLE,
  );
});

test('the dialog shows the same questions until somebody types, and again when the field is empty', async () => {
  await using visit = await browser.newPage({ width: 360 });
  const { page } = visit;
  await open(page, '/contact/');
  await page.locator('[data-search-button]').click();
  const dialog = page.getByRole('dialog');
  const questions = dialog.getByRole('navigation', { name: TITLE });
  await questions.waitFor();
  await expect.poll(() => questions.getByRole('link').allInnerTexts()).toEqual(built.map(({ text }) => text));
  await dialog.getByRole('searchbox').fill('mentorlijn');
  await dialog.locator('.search-group[data-group]').first().waitFor();
  await expect.poll(() => questions.count()).toBe(0);
  await dialog.getByRole('searchbox').fill('');
  await questions.getByRole('link').first().click();
  await page.waitForURL(`**${built[0]!.href}`);
});

test('on the search page what was found takes the place of the questions', async () => {
  await using visit = await browser.newPage();
  const { page } = visit;
  await page.goto('/zoeken/');
  const questions = page.getByRole('navigation', { name: TITLE });
  await expect.poll(() => questions.getByRole('link').count()).toBe(6);
  await page.goto('/zoeken/?q=mentor');
  await page.locator('.search-result').first().waitFor();
  await expect.poll(() => questions.count()).toBe(0);
});
