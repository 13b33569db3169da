import type { Page } from 'playwright-core';
import { THIRD } from '../built/mentors.ts';
import { askMentor, openAvailability } from '../browser/site-database.ts';
import { open } from '../browser/settled.ts';
import { t } from '../built/words.ts';
import type { Walk } from './state.ts';

/** Opens a page with all that folds out. */
export async function unfolded(page: Page, address: string): Promise<void> {
  await open(page, address);
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
}

export const walk: Walk = async function* (page, width) {
  // Each visit has links of its own: two widths at once do not meet.
  const tokenOf = (name: string) => `${name}${width}`.padEnd(22, 'x');
  const tokens = { answer: tokenOf('answer'), follow: tokenOf('follow') };
  await askMentor(tokens);
  await unfolded(page, `/antwoord/?t=${tokens.answer}`);
  yield 'a mentor is asked';
  await page.getByRole('button', { name: t('link-pages.answer.decline') }).click();
  await page.getByRole('button', { name: t('link-pages.answer.sure.decline.button') }).waitFor();
  yield 'a mentor is asked whether the answer is sure';
  await page.getByRole('button', { name: t('link-pages.answer.sure.decline.button') }).click();
  await page.getByRole('button', { name: t('link-pages.answer.held.button') }).waitFor();
  yield 'a mentor can take an answer back';
  await unfolded(page, `/volgen/?t=${tokens.follow}`);
  yield 'a mentee follows a request';
  await unfolded(page, `/antwoord/?t=${tokenOf('dead')}`);
  yield 'a link has ended';
  await openAvailability(tokenOf('room'), THIRD.id);
  await unfolded(page, `/beschikbaar/?t=${tokenOf('room')}`);
  yield 'a mentor says whether there is room';
};
