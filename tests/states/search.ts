import type { Page } from 'playwright-core';
import { t } from '../built/words.ts';
import { open } from '../browser/settled.ts';
import type { Walk } from './state.ts';

const says = (page: Page, query: string) =>
  page
    .getByRole('status')
    .filter({ hasText: `‘${query}’` })
    .first()
    .waitFor();

export const walk: Walk = async function* (page) {
  await open(page, '/contact/');
  await page.locator('[data-search-button]').click();
  const field = page.getByRole('dialog').getByRole('searchbox');
  await page.getByRole('dialog').getByRole('navigation').first().waitFor();
  yield 'the search dialog asks what many people look for';
  await field.fill('mentor');
  await says(page, 'mentor');
  yield 'the search dialog found pages';
  await field.fill('xylofoon');
  await says(page, 'xylofoon');
  yield 'the search dialog found nothing';
  await open(page, '/zoeken/?q=mentor');
  await says(page, 'mentor');
  yield 'the search page found pages';
  await open(page, `/zoeken/?q=${t('search-answers.cancel.searchWords').split(' ')[0] ?? ''}`);
  await page.locator('.search-answer').first().waitFor();
  yield 'the search page gave an answer';
};
