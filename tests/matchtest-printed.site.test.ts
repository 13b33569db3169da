import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { matchTestContent } from '../src/loaders/matching.ts';
import { t } from './built/words.ts';
import { violationsInLight } from './browser/axe.ts';
import { openBrowser } from './browser/browser.ts';
import { open } from './browser/settled.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

const { questions, lists } = matchTestContent('nl');
const mentors = JSON.parse(readFileSync('dist/data/mentors.json', 'utf8')) as { name: string }[];

/** All that a question can say, in the words of `content/`: labels, hints, every option and every must. */
const told = questions.map(({ title, hint, fields }) => ({
  title,
  lines: [
    hint,
    ...fields.flatMap((field) => {
      const { label, options, none, must } = field;
      const own = typeof options === 'string' ? Object.values(lists[options] ?? {}) : options;
      return [
        ...(fields.length > 1 ? [label] : []),
        ...(field.hint === undefined ? [] : [field.hint]),
        ...own.map((option) => option.label),
        ...(options === 'mentors' ? mentors.map(({ name }) => name) : []),
        none,
        ...(must === undefined ? [] : [must]),
      ];
    }),
  ],
}));

/** What somebody can read below each question; a closed list shows nothing. */
async function expectAllQuestions(page: Page) {
  await page.getByRole('heading', { level: 3, name: told[0]!.title }).waitFor();
  await expect.poll(() => page.locator('main :is(select, input)').filter({ visible: true }).count()).toBe(0);
  for (const { title, lines } of told) {
    const question = page.locator('.printed-questions > div', {
      has: page.locator('h3', { hasText: title }),
    });
    const shown = (await question.innerText()).split('\n').map((line) => line.trim());
    expect(lines.filter((line) => !shown.includes(line))).toEqual([]);
  }
}

describe('The questions of the matchtest stand there whole', () => {
  test.each([360, 1280])('without JavaScript, at %i px, and no wider than the page', async (width) => {
    await using visit = await browser.newPage({ javaScript: false, width });
    await visit.page.goto('/matchtest/');
    await expectAllQuestions(visit.page);
    await expect
      .poll(() => visit.page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(width);
  });

  test.each(['/matchtest/', '/matchtest/#vraag-2'])('on paper from %s', async (path) => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await open(page, path);
    await expect.poll(() => page.getByRole('heading', { level: 3 }).count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    await expectAllQuestions(page);
    expect(await violationsInLight(page)).toEqual([]);
  });

  test.each([
    ['#antwoorden', t('matchtest.check.title')],
    ['#uitkomst', t('matchtest.result.titleNothing')],
  ])('but not on paper below the answers or the result, at %s', async (place, title) => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await open(page, `/matchtest/${place}`);
    await page.getByRole('heading', { name: title }).waitFor();
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.printed-questions').filter({ visible: true }).count()).toBe(0);
  });
});
