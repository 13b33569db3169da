// The whole path of a mentor without a mouse: from the list of modules through every lesson and the check to a
// certificate.
import type { Locator, Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { answerKeyOf } from '../src/domain/training/question.ts';
import { readCheck, readTraining } from '../src/loaders/training/read.ts';
import { t } from './built/words.ts';
import { openBrowser } from './browser/browser.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

const [module] = readTraining('nl');
const MOST_STOPS = 120;
const hasFocus = (locator: Locator) => locator.evaluate((element) => element === document.activeElement);

/** Presses Tab until this has the focus; what cannot be reached that way cannot be used. */
async function tabTo(page: Page, locator: Locator): Promise<void> {
  await locator.waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await hasFocus(locator)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(
    `Tab does not reach ${await locator.evaluate((element) => element.outerHTML.slice(0, 120))}`,
  );
}

/** Goes where a link leads, and begins at the top of that page as a browser does. */
async function follow(page: Page, link: Locator): Promise<void> {
  await tabTo(page, link);
  const before = page.url();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.href !== before);
  await page.waitForLoadState('load');
}

/** Answers a question of a lesson: the first option, any place, any word. */
async function answerAnything(page: Page, form: Locator): Promise<void> {
  const fields = form.locator('.exercise__field input, [data-option] select');
  for (const field of await fields.all()) {
    await tabTo(page, field);
    await page.keyboard.press((await field.evaluate((one) => one.tagName)) === 'SELECT' ? 'ArrowDown' : 'a');
  }
  if ((await fields.count()) === 0) {
    await tabTo(page, form.locator('[data-option] input').first());
    await page.keyboard.press('Space');
  }
  await tabTo(page, form.getByRole('button', { name: t('training.question.check') }));
  await page.keyboard.press('Enter');
  await expect.poll(() => form.getAttribute('data-result')).not.toBeNull();
}

/** Answers a question of the check with these: radios by arrows, boxes one by one, places by their number. */
async function choose(page: Page, question: Locator, ids: readonly string[]): Promise<void> {
  for (const place of await question.locator('select').all()) {
    await tabTo(page, place);
    const own = await place
      .locator('option')
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    await page.keyboard.press(ids.find((id) => own.includes(id))?.split(':')[1] ?? '');
  }
  for (const [place, input] of (await question.locator('input').all()).entries()) {
    const isRadio = (await input.getAttribute('type')) === 'radio';
    if (isRadio && place > 0) await page.keyboard.press('ArrowDown');
    else await tabTo(page, input);
    if (!ids.includes((await input.getAttribute('value')) ?? '')) continue;
    await page.keyboard.press('Space');
    if (isRadio) return;
  }
}

/** Says the first thing that can be said, until the conversation is at an end. */
async function talkToEnd(page: Page, talk: Locator): Promise<void> {
  while ((await talk.locator('[data-now][data-end]').count()) === 0) {
    await tabTo(page, talk.locator('[data-now] .conversation__says').first());
    await page.keyboard.press('Enter');
  }
}

test('a whole module, its check and its certificate can be done by keyboard alone', async () => {
  await using visit = await browser.newPage();
  const { page } = visit;
  const key = new Map(
    readCheck(module!.id, 'nl').map((question) => [question.id, answerKeyOf(question).right]),
  );
  await page.goto('/training/');
  await follow(page, page.getByRole('link', { name: module!.title, exact: true }));
  await follow(page, page.getByRole('link', { name: t('training.module.start') }));
  for (const lesson of module!.lessonList) {
    await page.getByRole('heading', { level: 1, name: lesson.title }).waitFor();
    for (const form of await page.locator('form[data-question]').all()) {
      await form.and(page.locator('[data-live]')).waitFor();
      await answerAnything(page, form);
    }
    for (const talk of await page.locator('[data-conversation]').all()) await talkToEnd(page, talk);
    await page.getByRole('heading', { name: t('training-progress.lesson.done') }).waitFor();
    await follow(page, page.locator('a[rel="next"]'));
  }
  await page.getByRole('heading', { level: 1, name: t('check.title', { module: module!.title }) }).waitFor();
  for (const question of await page.locator('[data-check-question]').all()) {
    const id = (await question.getAttribute('id')) ?? '';
    await choose(page, question, key.get(id) ?? []);
  }
  await tabTo(page, page.getByRole('button', { name: t('check.send') }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: t('check.passed.title') }).waitFor();
  await tabTo(page, page.getByLabel(t('check.proof.name')));
  await page.keyboard.type('Samira de Vries');
  await tabTo(page, page.getByRole('button', { name: t('check.proof.send') }));
  await page.keyboard.press('Enter');
  await page.getByText(t('certificate.state.valid.title')).waitFor();
  await expect.poll(() => page.getByRole('heading', { name: 'Samira de Vries' }).count()).toBe(1);
});
