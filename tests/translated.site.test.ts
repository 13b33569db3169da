import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { openBrowser } from './browser/browser.ts';
import { translate } from './browser/translate.ts';
import { walk as directory } from './states/directory.ts';
import { walk as finalCheck } from './states/final-check.ts';
import { walk as forms } from './states/forms.ts';
import { walk as lesson } from './states/lesson.ts';
import { walk as matchtest } from './states/matchtest.ts';
import { walk as request } from './states/request.ts';
import type { Walk } from './states/state.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

const WALKS: Record<string, Walk> = { forms, request, matchtest, directory, lesson };

/** Which of the mentors that fit as well as each other come first, is another matter tomorrow. */
const today = new Date();

/** Each line once, in the order of the alphabet: the order of choices differs from visit to visit, as do a reference and a link. */
async function linesOf(page: Page): Promise<string[]> {
  const text = await page.locator('main').innerText();
  const lines = text
    .split(/[\n\t]/)
    .map((line) => line.replaceAll(/(?<=\?t=)[\w-]+|[\dA-Z][\dA-Z-]{5,}/g, '…').trim());
  return [...new Set(lines)].filter(Boolean).sort();
}

/** What the page says in each state of a walk. */
async function said(walk: Walk, isTranslated: boolean): Promise<Record<string, string[]>> {
  await using visit = await browser.newPage();
  const { page } = visit;
  await page.clock.setFixedTime(today);
  if (isTranslated) await translate(page);
  const states: Record<string, string[]> = {};
  for await (const state of walk(page, 1280)) states[state] = await linesOf(page);
  return states;
}

test.each(Object.keys(WALKS))('a translated page says the same along the walk %s', async (name) => {
  const walk = WALKS[name]!;
  const [plain, translated] = await Promise.all([said(walk, false), said(walk, true)]);
  expect(translated).toEqual(plain);
});

test('the final check, which draws other questions each time, comes to its end on a translated page', async () => {
  expect(Object.keys(await said(finalCheck, true))).toContain('the certificate is real');
});
