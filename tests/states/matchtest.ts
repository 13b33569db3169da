import type { Page } from 'playwright-core';
import { saying, t } from '../built/words.ts';
import { open } from '../browser/settled.ts';
import type { Walk } from './state.ts';

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

export const walk: Walk = async function* (page) {
  await open(page, '/matchtest/');
  await page.getByRole('link', { name: t('matchtest.start.button') }).click();
  for (const [title, answer] of ANSWERS) {
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await answer(page);
    yield `the matchtest has an answer to: ${title}`;
    await page
      .getByRole('button', {
        name: new RegExp(`^(${t('matchtest.question.next')}|${t('matchtest.question.toCheck')})$`),
      })
      .click();
  }
  await page.getByRole('heading', { name: t('matchtest.check.title') }).waitFor();
  // Only the two that were answered with "no preference" count as skipped.
  await page
    .locator('.summary-list dd', { hasText: t('matchtest.check.skipped') })
    .nth(1)
    .waitFor();
  yield 'the matchtest shows the answers';
  await page.getByRole('link', { name: t('matchtest.check.button') }).click();
  await page.getByRole('heading', { name: t('matchtest.result.title') }).waitFor();
  const cards = page.locator('.result-card');
  await cards.nth(2).waitFor();
  for (const card of await cards.all()) {
    await card.getByText(t('matchtest.result.points')).click();
    await card.getByRole('heading', { name: saying('matchtest.result.why') }).waitFor();
    await card.getByRole('table').waitFor();
  }
  await page.locator('.reasons[data-less]').first().waitFor();
  yield 'the matchtest shows three mentors, why, and how many points';
};
