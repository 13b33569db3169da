import { FIRST, NOBODY } from '../built/mentors.ts';
import { saying, t } from '../built/words.ts';
import { NARROW } from '../checks/check.ts';
import { open } from '../browser/settled.ts';
import type { Walk } from './state.ts';

export const walk: Walk = async function* (page, width) {
  await open(page, `/mentoren/?werkveld=${NOBODY.setting}&taal=${NOBODY.language}`);
  await page.getByText(t('mentors.filter.none')).first().waitFor();
  yield 'no mentor fits the filters';
  await open(page, '/mentoren/');
  await page.getByRole('searchbox', { name: t('mentors.filter.name') }).fill(FIRST.name);
  await page
    .locator('.found__count')
    .filter({ hasText: t('mentors.filter.found', { count: 1 }) })
    .waitFor();
  yield 'a name is typed';
  await open(page, `/mentoren/?${FIRST.topics.map((topic) => `onderwerp=${topic}`).join('&')}`);
  await page
    .getByRole('button', { name: saying('mentors.filter.remove') })
    .first()
    .waitFor();
  yield 'filters are on';
  if (width === NARROW) {
    await page.getByRole('button', { name: t('mentors.filter.open') }).click();
    await page.getByRole('dialog').waitFor();
    yield 'the tray with filters is open';
    await page.keyboard.press('Escape');
    await page.getByLabel(t('mentors.more')).check();
    yield 'the cards are whole';
  }
  for (const place of [0, 1, 2]) await page.locator('[data-keep]:visible').nth(place).check();
  await page.getByText(t('mentors.keep.full', { count: 3 })).waitFor();
  yield 'three mentors are kept';
  await open(page, '/mentoren/vergelijken/');
  await page.getByRole('table').waitFor();
  yield 'three mentors are compared';
};
