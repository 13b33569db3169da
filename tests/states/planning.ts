import type { Page } from 'playwright-core';
import { localDay, plusDays, weekdayOf } from '../../src/domain/calendar/local-day.ts';
import { linkMentor, pairUp } from '../browser/site-database.ts';
import { t } from '../built/words.ts';
import { unfolded } from './behind-a-link.ts';
import type { Walk } from './state.ts';

const today = localDay(new Date(), 'Europe/Amsterdam');
/** Mondays, on which a mentor can whose profile names no weekend: one after the other, none of them today. */
const monday = (weeks: number) => plusDays(today, 7 * weeks + ((8 - weekdayOf(today)) % 7));

/** Fills in these days, at the first time that can be chosen, and sends them. */
async function propose(page: Page, days: readonly string[]): Promise<void> {
  const form = page.locator('form:has([value="propose-moments"])');
  for (const [place, day] of days.entries()) {
    await form.locator(`#day-${place + 1}`).fill(day);
    await form.locator(`#time-${place + 1}`).selectOption({ index: 1 });
  }
  await form.getByRole('radio').first().check();
  await form.getByRole('button').click();
}

export const walk: Walk = async function* (page, width) {
  const tokenOf = (name: string) => `${name}${width}`.padEnd(22, 'y');
  const tokens = { answer: tokenOf('answer'), follow: tokenOf('follow'), course: tokenOf('course') };
  await pairUp(tokens);
  await linkMentor(tokens.follow, tokenOf('mentor'));
  const [asMentor, asMentee] = [`/verloop/?t=${tokenOf('mentor')}`, `/verloop/?t=${tokens.course}`];
  await unfolded(page, asMentor);
  yield 'a pair has planned nothing';
  await propose(page, ['2020-01-06', '2020-01-07', monday(20)]);
  await page.locator('[data-error-summary]').waitFor();
  yield 'no moment that was filled in is right';
  await propose(page, [monday(1), monday(2), monday(3)]);
  await page.getByRole('heading', { name: t('planning.own.title') }).waitFor();
  yield 'a mentor has proposed moments';
  await unfolded(page, asMentee);
  yield 'a mentee can pick a moment';
  await page.locator('.planning__offered button').first().click();
  await page.getByRole('heading', { name: t('planning.planned.title') }).waitFor();
  yield 'a pair has a talk';
  await unfolded(page, asMentee);
  await propose(page, [monday(4)]);
  await page.getByRole('heading', { name: t('planning.own.title') }).waitFor();
  yield 'a mentee wants to move the talk';
  await unfolded(page, asMentor);
  yield 'a mentor can pick another moment';
  await page.locator('.planning__offered button').first().click();
  await page.locator('.planning__offered').waitFor({ state: 'detached' });
  yield 'the talk has moved';
  await unfolded(page, asMentor);
  await page.getByRole('button', { name: t('planning.planned.cancelButton') }).click();
  await page.locator('[value="cancel-moment"]').waitFor({ state: 'detached' });
  yield 'the talk is cancelled';
};
