import type { Page } from 'playwright-core';
import { FIRST } from '../built/mentors.ts';
import { saying, t } from '../built/words.ts';
import { field, MENTEE, question, questions } from '../browser/matchtest.ts';
import { open } from '../browser/settled.ts';
import type { Walk } from './state.ts';

const check = (page: Page, name: string, value: string) =>
  page.locator(`input[name=${name}][value="${value}"]`).check();

/** An answer to every question, by its id; one of them is made a must. Three mentors are left. */
const ANSWERS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  // Not in the list: then a notice says what to do.
  where: (page) => check(page, 'organisation', ''),
  now: async (page) => {
    await page.getByLabel(field('profession').label).selectOption(MENTEE.profession);
    await page.getByLabel(field('setting').label).selectOption(MENTEE.setting);
  },
  direction: async (page) => {
    await check(page, 'direction', 'step');
    await page.getByLabel(field('stepTo').label).selectOption(MENTEE.stepTo);
  },
  topics: async (page) => {
    await check(page, 'topics', MENTEE.topic);
    await check(page, 'topics', MENTEE.otherTopic);
  },
  mostImportant: (page) => check(page, 'mostImportant', MENTEE.topic),
  role: (page) => check(page, 'role', FIRST.roles[0] ?? ''),
  beenThrough: (page) => check(page, 'beenThrough', ''),
  languages: async (page) => {
    await check(page, 'languages', FIRST.languages[0] ?? '');
    await check(page, 'musts', 'languages');
  },
  meeting: async (page) => {
    await check(page, 'formats', FIRST.formats.at(-1) ?? '');
    await page.getByLabel(field('region').label).selectOption({ index: 1 });
    await check(page, 'dayParts', FIRST.dayParts.at(-1) ?? '');
  },
  leaveOut: (page) => check(page, 'leaveOut', ''),
};

export const walk: Walk = async function* (page) {
  await open(page, '/matchtest/');
  await page.getByRole('link', { name: t('matchtest.start.button') }).click();
  for (const { id, title } of questions.filter(({ onDemand }) => onDemand === undefined)) {
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await ANSWERS[id]?.(page);
    // The mentors come later than the first question; how many of them fit stands below every one.
    await page.locator('.asking__left').waitFor();
    yield `the matchtest has an answer to: ${title}`;
    await page
      .getByRole('button', {
        name: new RegExp(`^(${t('matchtest.question.next')}|${t('matchtest.question.toCheck')})$`),
      })
      .click();
  }
  await page.getByRole('heading', { name: t('matchtest.check.title') }).waitFor();
  await page
    .locator('.summary-list dd', { hasText: field('beenThrough').none })
    .first()
    .waitFor();
  yield 'the matchtest shows the answers';
  const { onDemand = '', title } = question('leaveOut');
  await page.getByRole('link', { name: onDemand }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await ANSWERS['leaveOut']?.(page);
  yield 'the matchtest asks whom to leave out';
  await page.getByRole('button', { name: t('matchtest.question.toCheck') }).click();
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
  await cards
    .first()
    .getByRole('button', { name: saying('matchtest.result.pick') })
    .click();
  await page.getByText(t('matchtest.result.takeCount', { count: 1 })).waitFor();
  yield 'the matchtest has a chosen mentor, and says who can be asked too';
};
