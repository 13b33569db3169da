import { open } from '../browser/settled.ts';
import type { Walk } from './state.ts';

export const walk: Walk = async function* (page) {
  await open(page, '/contact/');
  await page.locator('main .term').first().click();
  await page.locator('.term + :popover-open').waitFor();
  yield 'the explanation of a word is open';
};
