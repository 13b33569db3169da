import { afterAll, describe, expect, test } from 'vitest';
import { saying, t } from './built/words.ts';
import { openBrowser } from './browser/browser.ts';
import { open } from './browser/settled.ts';
import { answer, copyOf, form, keys, lesson, module, modules, said, visitLive } from './browser/training.ts';

const browser = await openBrowser();
afterAll(() => browser.close());
const visit = (path: string) => visitLive(browser, path);

describe('going on', () => {
  test('who has not begun sees no card and fetches nothing for it', async () => {
    await using visited = await visit('/');
    await expect.poll(() => visited.page.locator('[data-go-on]').isVisible()).toBe(false);
    expect(visited.record.requests.filter((request) => request.includes('/data/'))).toEqual([]);
  });

  test('the home page, the overview and the module say where somebody was', async () => {
    await using visited = await visit(lesson.href);
    const { page, record } = visited;
    await answer(page, lesson.questions[0]!.id, true);
    await open(page, '/');
    const link = page.getByRole('link', { name: t('training-progress.goOn.to', { title: lesson.title }) });
    await expect.poll(() => link.getAttribute('href')).toBe(`${lesson.href}#${lesson.questions[1]!.id}`);
    await open(page, lesson.href);
    await page.getByRole('button', { name: t('training-progress.lesson.readIt') }).click();
    await open(page, '/training/');
    const next = module.lessons[1]!;
    await expect
      .poll(() =>
        page
          .getByRole('link', { name: t('training-progress.goOn.to', { title: next.title }) })
          .getAttribute('href'),
      )
      .toBe(next.href);
    const card = page.locator(`[data-module="${module.id}"] [data-progress]`);
    await expect.poll(() => card.textContent()).toMatch(saying('training-progress.module.progress'));
    await open(page, module.href);
    await expect.poll(() => page.locator('[data-lesson][data-done]').count()).toBe(1);
    expect(record.errors).toEqual([]);
  });

  test('a module can be begun again, after a question, and other modules stay', async () => {
    await using visited = await visit(lesson.href);
    const { page } = visited;
    const elsewhere = modules[1]!.lessons[0]!;
    await answer(page, lesson.questions[0]!.id, true);
    await open(page, elsewhere.href);
    await answer(page, elsewhere.questions[0]!.id, true);
    await open(page, module.href);
    await page.getByRole('button', { name: t('training-progress.module.reset') }).click();
    await page.getByRole('button', { name: t('training-progress.module.resetNo') }).click();
    await page.getByRole('button', { name: t('training-progress.module.reset') }).click();
    await page.getByRole('button', { name: t('training-progress.module.resetYes') }).click();
    await open(page, lesson.href);
    await expect.poll(() => form(page, lesson.questions[0]!.id).getAttribute('data-live')).toBe('');
    await expect.poll(() => form(page, lesson.questions[0]!.id).getAttribute('data-result')).toBeNull();
    await open(page, elsewhere.href);
    await expect.poll(() => form(page, elsewhere.questions[0]!.id).getAttribute('data-result')).toBe('right');
  });

  test('on a computer of others everything can be wiped', async () => {
    await using visited = await visit(lesson.href);
    const { page } = visited;
    await answer(page, lesson.questions[0]!.id, true);
    await open(page, '/training/');
    await page.getByRole('button', { name: t('training-progress.overview.wipe'), exact: true }).click();
    await page.getByRole('button', { name: t('training-progress.overview.wipeYes') }).click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe(t('training-progress.overview.wipeDone'));
    await expect.poll(() => keys(page)).toEqual([]);
  });
});

test('a clock that went back a year does not lose the newest answer', async () => {
  await using visited = await browser.newPage();
  const { page } = visited;
  await page.clock.setFixedTime(new Date('2027-11-23T10:00:00'));
  await open(page, lesson.href);
  const { id } = lesson.questions[0]!;
  await answer(page, id, false);
  await page.clock.setFixedTime(new Date('2026-11-23T10:00:00'));
  await page.reload();
  await form(page, id)
    .getByRole('button', { name: t('training-progress.lesson.again') })
    .click();
  await answer(page, id, true);
  await page.reload();
  await expect.poll(() => form(page, id).getAttribute('data-result')).toBe('right');
});

test('a wrong answer comes back after a day, and once it is right not on the next day', async () => {
  await using visited = await browser.newPage();
  const { page, record } = visited;
  await page.clock.setFixedTime(new Date('2026-11-23T10:00:00'));
  await open(page, lesson.href);
  const { id } = lesson.questions[0]!;
  await answer(page, id, false);
  await open(page, '/training/herhalen/');
  await page.getByText(saying('training-progress.review.notYet')).waitFor();
  await page.clock.setFixedTime(new Date('2026-11-24T11:00:00'));
  await open(page, '/training/herhalen/');
  await form(page, id).waitFor();
  await answer(page, id, true);
  await expect.poll(() => said(page, id)).toMatch(saying('training-progress.review.comes'));
  await page.getByRole('button', { name: t('training-progress.review.next') }).click();
  await page.getByText(saying('training-progress.review.notYet')).waitFor();
  await page.clock.setFixedTime(new Date('2026-11-25T12:00:00'));
  await open(page, '/training/herhalen/');
  await page.getByText(saying('training-progress.review.notYet')).waitFor();
  expect(record.errors).toEqual([]);
  expect(record.violations).toEqual([]);
});

test('a reminder comes when the last copy is older than 5 days', async () => {
  await using visited = await browser.newPage();
  const { page } = visited;
  await page.clock.setFixedTime(new Date('2026-11-23T10:00:00'));
  await open(page, lesson.href);
  await answer(page, lesson.questions[0]!.id, true);
  await open(page, '/training/');
  await page.getByRole('button', { name: t('training-progress.overview.wipe'), exact: true }).waitFor();
  await expect.poll(() => page.locator('[data-remind]').isVisible()).toBe(false);
  await page.clock.setFixedTime(new Date('2026-11-30T10:00:00'));
  await open(page, '/training/');
  await page.locator('[data-remind]').waitFor();
  await copyOf(page);
  await open(page, '/training/');
  await page.getByRole('button', { name: t('training-progress.overview.wipe'), exact: true }).waitFor();
  await expect.poll(() => page.locator('[data-remind]').isVisible()).toBe(false);
});
