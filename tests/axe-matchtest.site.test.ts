import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { axeViolations } from './browser/axe.ts';
import { openBrowser } from './browser/browser.ts';
import { open } from './browser/settled.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

const check = (page: Page, name: string, value: string) =>
  page.locator(`input[name=${name}][value="${value}"]`).check();

/** An answer to every question, in order; one of them is made a must. Three mentors are left. */
const ANSWERS: readonly [title: string, answer: (page: Page) => Promise<unknown>][] = [
  [
    'Wat voor werk doe je nu?',
    async (page) => {
      await page.getByLabel('Je beroep').selectOption('verzorgende-ig');
      await page.getByLabel('Je werkveld').selectOption('verpleeghuis');
    },
  ],
  [
    'Waar wil je naartoe?',
    async (page) => {
      await check(page, 'direction', 'step');
      await page.getByLabel('Welk beroep of welke functie?').selectOption('wijkverpleegkundige');
    },
  ],
  [
    'Wat wil je leren?',
    async (page) => {
      await check(page, 'topics', 'werkdruk');
      await check(page, 'topics', 'grenzen');
      await check(page, 'mostImportant', 'werkdruk');
    },
  ],
  ['Wat voor mentor zoek je?', (page) => check(page, 'role', 'gids')],
  ['Wat moet je mentor zelf hebben gedaan?', (page) => check(page, 'beenThrough', '')],
  [
    'In welke taal wil je praten?',
    async (page) => {
      await check(page, 'languages', 'nl');
      await check(page, 'musts', 'languages');
    },
  ],
  [
    'Hoe en wanneer wil je afspreken?',
    async (page) => {
      await check(page, 'formats', 'online');
      await page.getByLabel('In welke regio werk of woon je?').selectOption({ index: 1 });
      await check(page, 'dayParts', 'avond');
    },
  ],
  ['Wil je mentoren weglaten?', (page) => check(page, 'leaveOut', '')],
];

describe.each([360, 1280])('Axe finds nothing in the matchtest at %i px', (width) => {
  test.each(ANSWERS.map(([title, answer], index) => ({ title, answer, number: index + 1 })))(
    'on question $number with its answer',
    async ({ title, answer, number }) => {
      await using visit = await browser.newPage({ width });
      const { page } = visit;
      await open(page, `/matchtest/#vraag-${number.toString()}`);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await answer(page);
      expect(await axeViolations(page)).toEqual([]);
    },
  );

  test('on the answers, and on three mentors with why and how many points', async () => {
    await using visit = await browser.newPage({ width });
    const { page } = visit;
    await open(page, '/matchtest/');
    await page.getByRole('link', { name: 'Begin met de matchtest' }).click();
    for (const [title, answer] of ANSWERS) {
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await answer(page);
      await page.getByRole('button', { name: /^(Verder|Bekijk je antwoorden)$/ }).click();
    }
    await page.getByRole('heading', { name: 'Jouw antwoorden' }).waitFor();
    // Only the two that were answered with "no preference" count as skipped.
    await expect.poll(() => page.locator('.summary-list dd', { hasText: 'Overgeslagen' }).count()).toBe(2);
    const found = await axeViolations(page);
    await page.getByRole('link', { name: 'Bekijk je mentoren' }).click();
    await page.getByRole('heading', { name: 'Deze mentoren passen bij jou' }).waitFor();
    const cards = page.locator('.result-card');
    await expect.poll(() => cards.count()).toBe(3);
    for (const card of await cards.all()) {
      await card.getByText('Hoe is dit berekend?').click();
      await card.getByRole('heading', { name: /^Waarom past / }).waitFor();
      await card.getByRole('table').waitFor();
    }
    await page.locator('.reasons[data-less]').first().waitFor();
    expect([...found, ...(await axeViolations(page))]).toEqual([]);
  });
});
