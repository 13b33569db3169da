import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { t } from './built/words.ts';
import { openBrowser } from './browser/browser.ts';
import { open, settled } from './browser/settled.ts';
import {
  answer,
  form,
  lesson,
  live,
  module,
  modules,
  tabIn,
  visitLive,
  withNote,
} from './browser/training.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

const other = modules[1]!;
const otherLesson = other.lessons[0]!;

/** Everything that this tab and this device keep of the training. */
const left = (page: Page) =>
  page.evaluate(() =>
    [...Object.keys(localStorage), ...Object.keys(sessionStorage)]
      .filter((key) => /^(training|check):/.test(key))
      .sort(),
  );

const ticked = (page: Page) => page.locator('[data-option] :checked:not([value=""])').count();

/** Chooses something in a question and does not check it. */
async function makeDraft(page: Page, id: string): Promise<void> {
  const control = form(page, id).locator('[data-option] input, [data-option] select').first();
  const isSelect = (await control.evaluate((element) => element.tagName)) === 'SELECT';
  if (isSelect) await control.selectOption({ index: 1 });
  else await control.check();
}

/** What a final check and a certificate leave in a tab, including a person's name. */
const seedTab = (page: Page) =>
  page.evaluate(
    (ids) => {
      sessionStorage.setItem('choice', '["een-mentor"]');
      sessionStorage.setItem('check:badge', JSON.stringify({ of: '/certificaat/#x', badge: 'Samira' }));
      for (const id of ids) {
        sessionStorage.setItem(
          `check:badge:${id}`,
          JSON.stringify({ of: '/certificaat/#x', badge: 'Samira' }),
        );
        sessionStorage.setItem(`check:draw:${id}`, JSON.stringify({ draw: 'x', answers: {} }));
      }
    },
    [module.id, other.id],
  );

async function wipeAll(page: Page): Promise<void> {
  await open(page, '/training/');
  await page.getByRole('button', { name: t('training-progress.overview.wipe'), exact: true }).click();
  await page.getByRole('button', { name: t('training-progress.overview.wipeYes') }).click();
  await page.getByText(t('training-progress.overview.wipeDone')).waitFor();
}

describe('after “Wis alles”', () => {
  test('nothing is left on the device or in the tab, and a lesson opens as new', async () => {
    await using visited = await visitLive(browser, lesson.href);
    const { page } = visited;
    await answer(page, lesson.questions[0]!.id, true);
    await makeDraft(page, lesson.questions[1]!.id);
    await seedTab(page);
    await expect.poll(() => left(page)).toContain(`training:draft:${lesson.questions[1]!.id}`);
    await wipeAll(page);
    await expect.poll(() => left(page)).toEqual([]);
    await expect.poll(() => page.evaluate(() => sessionStorage.getItem('choice'))).toBe('["een-mentor"]');
    await open(page, lesson.href);
    await live(page);
    await expect.poll(() => ticked(page)).toBe(0);
  });

  test('the back button of the browser brings no answer and no note back', async () => {
    await using visited = await visitLive(browser, withNote.href);
    const { page } = visited;
    const note = page.locator('[data-reflection] textarea').first();
    await note.fill('geheim');
    await answer(page, withNote.questions[0]!.id, true);
    await makeDraft(page, withNote.questions[1]!.id);
    await wipeAll(page);
    await page.goBack();
    await live(page);
    await expect.poll(() => note.inputValue()).toBe('');
    await expect.poll(() => ticked(page)).toBe(0);
    await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).not.toContain('geheim');
  });

  test('a lesson that the browser opens again where somebody was keeps nothing by itself', async () => {
    await using visited = await visitLive(browser, lesson.href);
    const { page } = visited;
    await page.evaluate(() => window.scrollTo(0, 900));
    await expect.poll(() => left(page)).not.toEqual([]);
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await live(page);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await settled(page);
    await expect.poll(() => left(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await expect.poll(() => left(page)).not.toEqual([]);
  });

  test('a lesson in another tab opens as new too, and its tab keeps no choice', async () => {
    await using visited = await visitLive(browser, lesson.href);
    const { page } = visited;
    await answer(page, lesson.questions[0]!.id, true);
    await makeDraft(page, lesson.questions[1]!.id);
    const second = await tabIn(page.context(), '/training/');
    await wipeAll(second);
    await expect.poll(() => ticked(page)).toBe(0);
    await expect.poll(() => left(page)).toEqual([]);
  });
});

test('a module that is begun again leaves nothing of it in the tab, and of other modules everything', async () => {
  await using visited = await visitLive(browser, lesson.href);
  const { page } = visited;
  await answer(page, lesson.questions[0]!.id, true);
  await makeDraft(page, lesson.questions[1]!.id);
  await open(page, otherLesson.href);
  await live(page);
  await makeDraft(page, otherLesson.questions[0]!.id);
  await seedTab(page);
  await open(page, module.href);
  await page.getByRole('button', { name: t('training-progress.module.reset') }).click();
  await page.getByRole('button', { name: t('training-progress.module.resetYes') }).click();
  await expect
    .poll(async () => (await left(page)).filter((key) => /^(check|training:draft)/.test(key)))
    .toEqual(
      [
        'check:badge',
        `check:badge:${other.id}`,
        `check:draw:${other.id}`,
        `training:draft:${otherLesson.questions[0]!.id}`,
      ].sort(),
    );
  await open(page, lesson.href);
  await live(page);
  await expect.poll(() => ticked(page)).toBe(0);
});
