import { readFileSync } from 'node:fs';
import type { BrowserContext, Download, Page } from 'playwright-core';
import type { Outline } from '../../src/domain/training/outline.ts';
import { t } from '../built/words.ts';
import type { TestBrowser, TestPage } from './browser.ts';
import { fillIn } from './fill-in.ts';
import { open } from './settled.ts';

export const { modules } = JSON.parse(readFileSync('dist/data/nl/training-outline.json', 'utf8')) as Outline;
export const lessons = modules.flatMap((one) => one.lessons);

function known<Kept>(found: Kept | undefined): Kept {
  if (found === undefined) throw new Error('The training has no lesson of this kind.');
  return found;
}

/** What the tests use of the training as it is: its first module and lesson, and lessons with a kind of exercise. */
export const module = known(modules[0]);
export const lesson = known(module.lessons[0]);
export const withTalk = known(lessons.find(({ talks }) => talks.length > 0));
export const withNote = known(lessons.find(({ reflections }) => reflections.length > 0));

export const form = (page: Page, id: string) => page.locator(`form[data-question="${id}"]`);

/** Opens the part of the lesson that holds this, where a phone shows another. */
export const turnTo = (page: Page, id: string): Promise<void> =>
  page.evaluate((target) => {
    if (document.getElementById(target)?.checkVisibility() === false) location.hash = target;
  }, id);

/** Answers a question as it stands on the page, right or not, and checks it. */
export async function answer(page: Page, id: string, isRight: boolean): Promise<void> {
  await turnTo(page, id);
  await form(page, id).evaluate(fillIn, isRight);
  await form(page, id)
    .getByRole('button', { name: t('training.question.check') })
    .click();
}

/** Answers wrong once more, after which the page tells what is right. */
export async function missAgain(page: Page, id: string): Promise<void> {
  await turnTo(page, id);
  await form(page, id)
    .getByRole('button', { name: t('training-progress.lesson.again') })
    .click();
  await answer(page, id, false);
}

export const said = (page: Page, id: string) => form(page, id).locator('[data-said]').innerText();
export const keys = (page: Page) => page.evaluate(() => Object.keys(localStorage).sort());

/** Waits until the exercises of this page, if it has any, are live. */
export const live = (page: Page) =>
  page.waitForFunction(
    () =>
      !document.querySelector(
        'article[data-lesson] :is([data-question]:not([data-live]), [data-conversation]:not([data-playing]))',
      ),
  );

/** Another page in the same profile, as another tab. */
export async function tabIn(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await open(page, path);
  await live(page);
  return page;
}

/** A page of its own in a new profile, with its exercises live. */
export async function visitLive(browser: TestBrowser, path: string): Promise<TestPage> {
  const test = await browser.newPage();
  await open(test.page, path);
  await live(test.page);
  return test;
}

/** The file that the page makes. */
export async function copyOf(page: Page): Promise<string> {
  await open(page, '/training/meenemen/');
  await page.locator('[data-progress-transfer][data-live]').waitFor();
  const waiting: Promise<Download> = page.waitForEvent('download');
  await page.getByRole('button', { name: t('training-progress.transfer.fileMake') }).click();
  return (await waiting).path();
}

export const importFile = async (
  page: Page,
  file: string | { name: string; mimeType: string; buffer: Buffer },
) => {
  await page.locator('[data-progress-transfer][data-live]').waitFor();
  await page.getByLabel(t('training-progress.transfer.importLabel')).setInputFiles(file);
};
