import { t } from '../built/words.ts';
import { NARROW } from '../checks/check.ts';
import { open } from '../browser/settled.ts';
import type { Walk } from './state.ts';

export const widths = [NARROW];

export const walk: Walk = async function* (page) {
  await open(page, '/');
  await page.getByRole('button', { name: t('frame.menu') }).click();
  await page.getByRole('navigation', { name: t('frame.menuLabel') }).waitFor();
  yield 'the menu is open';
};
