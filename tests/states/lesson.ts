import { t } from '../built/words.ts';
import { answer, form, lesson, missAgain, module, turnTo } from '../browser/training.ts';
import { live } from '../browser/training.ts';
import { open } from '../browser/settled.ts';
import type { Walk } from './state.ts';

export const walk: Walk = async function* (page) {
  await open(page, lesson.href);
  await live(page);
  for (const [index, { id }] of lesson.questions.entries()) await answer(page, id, index % 2 === 0);
  yield 'a lesson has all its answers, right and with a hint';
  for (const { id } of lesson.questions.filter((_, index) => index % 2 === 1)) await missAgain(page, id);
  await turnTo(page, lesson.questions.at(-1)?.id ?? '');
  await form(page, lesson.questions.at(-1)?.id ?? '')
    .locator('[data-why]:visible')
    .first()
    .waitFor();
  yield 'a lesson has all its answers, right and wrong';
  await open(page, module.href);
  await page.locator('[data-lesson][data-done]').waitFor();
  yield 'a module has a lesson that is done';
  await open(page, '/training/');
  await page.getByRole('button', { name: t('training-progress.overview.wipe'), exact: true }).click();
  const yes = page.getByRole('button', { name: t('training-progress.overview.wipeYes') });
  await yes.waitFor();
  yield 'the training asks before it wipes everything';
  await yes.click();
  await page.getByText(t('training-progress.overview.wipeDone')).waitFor();
  yield 'the training is wiped';
};
