import type { Page } from 'playwright-core';
import { open } from '../browser/settled.ts';
import type { Walk } from './state.ts';

const summary = (page: Page, query: string) =>
  page.locator('pagefind-summary').getByText(`‘${query}’`).first().waitFor();

export const walk: Walk = async function* (page) {
  await open(page, '/contact/');
  await page.locator('[data-search-button]').click();
  const field = page.getByRole('dialog').getByRole('searchbox');
  await field.fill('mentor');
  await summary(page, 'mentor');
  await page.locator('.search-result').first().waitFor();
  yield 'the search dialog found pages';
  await field.fill('xylofoon');
  await summary(page, 'xylofoon');
  yield 'the search dialog found nothing';
  await open(page, '/zoeken/?q=mentor');
  await page.locator('.search-result').first().waitFor();
  yield 'the search page found pages';
  await open(page, '/zoeken/?q=xylofoon');
  await page.locator('[data-search-none]:not([hidden])').first().waitFor();
  yield 'the search page found nothing';
};
