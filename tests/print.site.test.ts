import { afterAll, expect, test } from 'vitest';
import { openBrowser } from './browser/browser.ts';
import { pageCount } from './browser/page-count.ts';
import { open } from './browser/settled.ts';
import { lessons, visitLive } from './browser/training.ts';
import { documentOf, fileOf } from './built/html.ts';
import { pages } from './built/pages.ts';
import { t } from './built/words.ts';
import { exerciseFaults } from './checks/paper.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

const tools = pages.filter((path) => /^\/hulpmiddelen\/.|^\/training\/[^/]+\/onthouden\/$/.test(path));

test('there are tools to print', () => {
  expect(tools.length).toBeGreaterThanOrEqual(5);
});

test.each(tools)('%s fits on one A4', async (path) => {
  await using visit = await browser.newPage();
  await open(visit.page, path);
  expect(pageCount(await visit.page.pdf({ preferCSSPageSize: true }))).toBe(1);
});

test('the page of the survey prints as the sheet to fill in, and as nothing else', async () => {
  await using visit = await browser.newPage();
  const { page } = visit;
  await open(page, t('addresses.survey'));
  const sheet = page.locator('[data-on-paper]');
  await expect.poll(() => sheet.isVisible()).toBe(false);
  expect(pageCount(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  await page.emulateMedia({ media: 'print' });
  const printed = await page.locator('main').innerText();
  expect(printed.trim()).toBe(`${t('survey.title')}\n\n${await sheet.innerText()}`.trim());
  for (const question of ['help', 'contact']) expect(printed).toContain(t(`survey.questions.${question}`));
});

test('the page with all parts takes more than one A4, so the count counts', async () => {
  await using visit = await browser.newPage();
  await open(visit.page, '/onderdelen/');
  expect(pageCount(await visit.page.pdf({ preferCSSPageSize: true }))).toBeGreaterThan(1);
});

test('an article on paper has characters of the sizes of paper, its sources smaller than its text', async () => {
  await using visit = await browser.newPage({ width: 1280 });
  await open(visit.page, '/methode/wat-het-oplevert/');
  await visit.page.emulateMedia({ media: 'print' });
  const points = await visit.page.evaluate(() => {
    const size = (selector: string) =>
      parseFloat(getComputedStyle(document.querySelector(selector)!).fontSize) * 0.75;
    return {
      title: size('h1'),
      heading: size('.prose h2'),
      opening: size('.prose > p'),
      text: size('.prose li'),
      source: size('main li[id^="bron-"]'),
    };
  });
  expect(points.text).toBeCloseTo(11, 1);
  expect(points.source).toBeLessThan(points.text);
  expect(points.opening).toBeLessThanOrEqual(12);
  expect(points.heading).toBeLessThanOrEqual(16);
  expect(points.title).toBeLessThanOrEqual(22);
});

const withCard = lessons
  .map(({ href }) => href)
  .filter((path) => documentOf(fileOf(path) ?? '').querySelector('[data-card]'));

test('there are lessons with a card to take along', () => {
  expect(withCard.length).toBeGreaterThanOrEqual(6);
});

test.each(withCard)('the card of %s prints alone, and after it the whole lesson can', async (path) => {
  await using visit = await visitLive(browser, path);
  const { page } = visit;
  const card = page.locator('[data-card]');
  // The sheet is made while the dialog of the browser is open.
  await page.evaluate(() => (window.print = () => undefined));
  await card.getByRole('button', { name: t('training.card.print') }).click();
  await page.emulateMedia({ media: 'print' });
  const others = await card.evaluate((section) =>
    [...document.body.querySelectorAll('*')]
      .filter((part) => part.checkVisibility() && !part.contains(section) && !section.contains(part))
      .map(({ outerHTML }) => outerHTML.slice(0, 80)),
  );
  expect(others).toEqual([]);
  expect((await card.innerText()).length).toBeGreaterThan(100);
  const { width = 0, height = 0 } = (await card.boundingBox()) ?? {};
  // A6, of which four fit on a sheet.
  expect(width).toBeCloseTo((105 / 25.4) * 96, 0);
  expect(height).toBeCloseTo((148 / 25.4) * 96, 0);
  expect(pageCount(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  expect(pageCount(await page.pdf({ preferCSSPageSize: true }))).toBeGreaterThan(3);
});

const withTalks = lessons.filter(({ talks }) => talks.length > 0).map(({ href }) => href);

test('there are lessons with a conversation to print', () => {
  expect(withTalks.length).toBeGreaterThanOrEqual(6);
});

test.each(withTalks)(
  'on paper %s reads whole without JavaScript, with answers and without controls',
  async (path) => {
    await using visit = await browser.newPage({ javaScript: false });
    await visit.page.goto(path);
    await visit.page.emulateMedia({ media: 'print' });
    expect(await exerciseFaults(visit.page)).toEqual([]);
  },
);
