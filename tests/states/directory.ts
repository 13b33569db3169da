import { NARROW } from '../checks/check.ts';
import { open } from '../browser/settled.ts';
import type { Walk } from './state.ts';

// The only example mentor in a pharmacy speaks no Polish.
const NOBODY = '/mentoren/?werkveld=apotheek&taal=pl';

export const walk: Walk = async function* (page, width) {
  await open(page, NOBODY);
  await page.getByText('Geen mentor past bij al je filters').first().waitFor();
  yield 'no mentor fits the filters';
  await open(page, '/mentoren/?onderwerp=werkdruk&onderwerp=grenzen');
  await page
    .getByRole('button', { name: /^Verwijder filter/ })
    .first()
    .waitFor();
  yield 'two filters are on';
  if (width === NARROW) {
    await page.getByRole('button', { name: 'Filter mentoren' }).click();
    await page.getByRole('dialog').waitFor();
    yield 'the tray with filters is open';
    await page.keyboard.press('Escape');
  }
  for (const place of [0, 1, 2]) await page.locator('[data-keep]:visible').nth(place).check();
  await open(page, '/mentoren/vergelijken/');
  await page.getByRole('table').waitFor();
  yield 'three mentors are compared';
};
