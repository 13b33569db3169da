import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { readTraining } from '../src/loaders/training/read.ts';
import { t } from './built/words.ts';
import { openBrowser } from './browser/browser.ts';
import { open } from './browser/settled.ts';
import { keyboardControls, tabThrough } from './browser/tab-walk.ts';
import {
  answer,
  form,
  lesson,
  missAgain,
  said,
  tabIn,
  visitLive,
  withNote,
  withTalk,
} from './browser/training.ts';

/** A question that asks for words. */
const withWords = readTraining('nl')
  .flatMap(({ id: module, lessonList }) => lessonList.map((one) => ({ module, ...one })))
  .flatMap(({ module, slug, exercises }) =>
    exercises
      .filter(({ name, attributes }) => name === 'Question' && attributes['kind'] === 'text')
      .map(({ attributes }) => ({ id: String(attributes['id']), href: `/training/${module}/${slug}/` })),
  )[0]!;

/** What is asked of who answered nothing, by the kind of question. */
const EMPTY = ['empty', 'emptyText', 'emptyAll'].map((key) => t(`training-progress.lesson.${key}`));

const browser = await openBrowser();
afterAll(() => browser.close());
const visit = (path: string) => visitLive(browser, path);

describe('a lesson', () => {
  test('says what fits and why, in words, with the focus on it', async () => {
    await using visited = await visit(lesson.href);
    const { page, record } = visited;
    const { id } = lesson.questions[0]!;
    await answer(page, id, false);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-said')))
      .toBe(true);
    await expect.poll(() => said(page, id)).not.toBe('');
    await expect.poll(() => form(page, id).locator('.exercise__mark').allInnerTexts()).not.toEqual([]);
    await missAgain(page, id);
    await expect.poll(() => form(page, id).locator('[data-why]:visible').count()).toBeGreaterThan(0);
    await expect.poll(() => form(page, id).locator(':disabled').count()).toBe(0);
    await form(page, id)
      .getByRole('button', { name: t('training-progress.lesson.again') })
      .click();
    await expect.poll(() => form(page, id).locator('[data-why]:visible').count()).toBe(0);
    await answer(page, id, true);
    await expect.poll(() => said(page, id)).toContain(t('training-progress.lesson.right'));
    expect(record.errors).toEqual([]);
    expect(record.violations).toEqual([]);
  });

  test('takes a choice by the whole row of an option, also beside its circle', async () => {
    await using visited = await visit(lesson.href);
    const row = visited.page.locator('.exercise__choice:has(input)').first();
    const { height } = (await row.boundingBox())!;
    for (const y of [3, height - 3]) {
      await row.locator('input').evaluate((input: HTMLInputElement) => (input.checked = false));
      await row.click({ position: { x: 16, y } });
      await expect.poll(() => row.locator('input').isChecked()).toBe(true);
    }
  });

  test('asks for an answer when there is none, and keeps nothing of that', async () => {
    await using visited = await visit(lesson.href);
    const { id } = lesson.questions[0]!;
    await form(visited.page, id)
      .getByRole('button', { name: t('training.question.check') })
      .click();
    await expect.poll(() => said(visited.page, id)).toBeOneOf(EMPTY);
    await expect.poll(() => form(visited.page, id).getAttribute('data-result')).toBeNull();
    await expect.poll(() => visited.page.evaluate(() => JSON.stringify(localStorage))).not.toContain(id);
  });

  test('is done when every question is answered, right or wrong, and stays done', async () => {
    await using visited = await visit(lesson.href);
    const { page } = visited;
    for (const [index, { id }] of lesson.questions.entries()) await answer(page, id, index % 2 === 0);
    await expect
      .poll(() => page.locator('[data-lesson-end] [data-status]').textContent())
      .toContain(t('training-progress.lesson.done'));
    await page.reload();
    await expect
      .poll(() => page.locator('[data-lesson-end] h2').innerText())
      .toBe(t('training-progress.lesson.done'));
  });

  test('is done for who has read it, and the focus stays on the page', async () => {
    await using visited = await visit(lesson.href);
    const { page } = visited;
    await page.getByRole('button', { name: t('training-progress.lesson.readIt') }).click();
    await expect.poll(() => page.locator(':focus').innerText()).toBe(t('training-progress.lesson.done'));
  });

  test('weighs at most 18 kB of script', async () => {
    await using visited = await browser.newPage();
    await open(visited.page, lesson.href);
    await expect.poll(() => visited.page.locator('form[data-live]').count()).toBeGreaterThan(0);
    const names = visited.record.requests.filter((request) => request.endsWith('.js'));
    const weights = names.map((name) => brotliCompressSync(readFileSync(`dist${name.slice(4)}`)).length);
    expect(names.length).toBeGreaterThan(0);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(18_000);
  });
});

describe('a reload in the middle of everything', () => {
  test('leaves answers, marks and choices that were not checked as they were', async () => {
    await using visited = await visit(lesson.href);
    const { page } = visited;
    const [first, second] = lesson.questions;
    await answer(page, first!.id, false);
    const chosen = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement | HTMLOptionElement>('[data-option] :checked')].map(
          ({ value }) => value,
        ),
      );
    const control = form(page, second!.id).locator('[data-option] input, [data-option] select').first();
    const isSelect = (await control.evaluate((element) => element.tagName)) === 'SELECT';
    if (isSelect) await control.selectOption({ index: 1 });
    else await control.check();
    const before = { chosen: await chosen(), said: await said(page, first!.id) };
    const marks = await form(page, first!.id).locator('.exercise__mark').allInnerTexts();
    await page.reload();
    await expect.poll(() => form(page, first!.id).getAttribute('data-result')).not.toBeNull();
    expect({ chosen: await chosen(), said: await said(page, first!.id) }).toEqual(before);
    await expect.poll(() => form(page, first!.id).locator('.exercise__mark').allInnerTexts()).toEqual(marks);
  });

  test('leaves words that were typed in a question, also while the field still has the focus', async () => {
    await using visited = await visit(withWords.href);
    const { page } = visited;
    const field = form(page, withWords.id).getByRole('textbox');
    await field.pressSequentially('luister');
    await page.reload();
    await expect.poll(() => field.inputValue()).toBe('luister');
    await expect.poll(() => form(page, withWords.id).getAttribute('data-result')).toBeNull();
  });

  test('goes on in the scene of the conversation where it was, to its end, and again', async () => {
    await using visited = await visit(withTalk.href);
    const { page, record } = visited;
    const talk = page.locator(`[data-conversation="${withTalk.talks[0]!}"]`);
    const scene = () => talk.locator('[data-scene]:visible');
    await talk.locator('.conversation__says:visible').first().click();
    await expect.poll(() => scene().count()).toBe(1);
    const name = await scene().getAttribute('data-scene');
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset['scene']))
      .toBe(name);
    await page.reload();
    await expect.poll(() => scene().getAttribute('data-scene')).toBe(name);
    for (let step = 0; step < 20 && (await talk.locator('[data-end]:visible').count()) === 0; step += 1)
      await talk.locator('.conversation__says:visible').first().click();
    await expect.poll(() => talk.locator('.conversation__looked li').count()).toBeGreaterThan(1);
    await expect.poll(() => talk.locator('.conversation__looked li p').allInnerTexts()).not.toContain('');
    await talk.getByRole('button', { name: t('training-progress.talk.again') }).click();
    await expect.poll(() => scene().getAttribute('data-scene')).toBe('start');
    expect(record.errors).toEqual([]);
  });

  test('leaves a note that was being written', async () => {
    await using visited = await visit(withNote.href);
    const { page } = visited;
    const field = page.locator(`[data-reflection="${withNote.reflections[0]!.id}"] textarea`);
    await field.pressSequentially('Ik liet een stilte vallen.');
    await page.reload();
    await expect.poll(() => field.inputValue()).toBe('Ik liet een stilte vallen.');
    await open(page, '/training/aantekeningen/');
    await page.getByText('Ik liet een stilte vallen.').waitFor();
  });
});

test('two tabs with one lesson both keep what they did', async () => {
  await using visited = await visit(lesson.href);
  const { page } = visited;
  const other = await tabIn(page.context(), lesson.href);
  const [first, second] = lesson.questions;
  await answer(page, first!.id, true);
  await answer(other, second!.id, true);
  // What one tab writes reaches the others a moment later.
  await expect
    .poll(() => page.locator('[data-count]').textContent())
    .toBe(t('training-progress.lesson.count', { done: 2, count: lesson.questions.length }));
  const third = await tabIn(page.context(), lesson.href);
  await expect.poll(() => form(third, first!.id).getAttribute('data-result')).not.toBeNull();
  await expect.poll(() => form(third, second!.id).getAttribute('data-result')).toBe('right');
});

describe('with the keyboard alone', () => {
  test('a whole lesson can be done', async () => {
    await using visited = await visit(lesson.href);
    const { page } = visited;
    for (const { id } of lesson.questions) {
      const fields = form(page, id).locator('[data-option] select, .exercise__field input');
      for (const field of await fields.all()) {
        await field.focus();
        await page.keyboard.press(
          (await field.evaluate((element) => element.tagName)) === 'SELECT' ? 'ArrowDown' : 'a',
        );
      }
      const first = form(page, id).locator('[data-option] input').first();
      if ((await first.count()) > 0) {
        await first.focus();
        await page.keyboard.press('Space');
      }
      for (let stop = 0; stop < 12; stop += 1) {
        if (await page.evaluate(() => (document.activeElement as HTMLButtonElement).type === 'submit')) break;
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
      await expect.poll(() => form(page, id).getAttribute('data-result'), { message: id }).not.toBeNull();
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-said')))
        .toBe(true);
    }
    await expect
      .poll(() => page.locator('[data-lesson-end] h2').innerText())
      .toBe(t('training-progress.lesson.done'));
  });

  test.each(['a lesson', 'the page that moves progress'])(
    'every control of %s is reached and seen',
    async (what) => {
      await using visited = await visit(lesson.href);
      const { page } = visited;
      await answer(page, lesson.questions[0]!.id, false);
      if (what !== 'a lesson') {
        await open(page, '/training/meenemen/');
        await page.locator('[data-progress-transfer][data-live]').waitFor();
        await page.getByRole('button', { name: t('training-progress.transfer.linkMake') }).click();
        await page.locator('[data-qr] svg').waitFor();
      }
      const controls = await keyboardControls(page);
      const stops = await tabThrough(page, controls.length);
      expect(stops.filter(({ hasRing, isCovered }) => !hasRing || isCovered)).toEqual([]);
    },
  );
});
