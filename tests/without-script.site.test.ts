import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIRST } from './built/mentors.ts';
import { t } from './built/words.ts';
import { openBrowser, type TestPage } from './browser/browser.ts';
import { forget } from './browser/record.ts';
import { air } from './checks/air.ts';
import { isViewInState, listed, templates } from './built/pages.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

const articles = listed.filter((path) => /^\/methode\/./.test(path));

describe('Without JavaScript', () => {
  let reader: TestPage;
  beforeAll(async () => {
    reader = await browser.newPage({ javaScript: false });
  });

  test.each(templates.filter((path) => !isViewInState(path)))(
    '%s says what it is about and breaks no rule',
    async (path) => {
      const { page, record } = reader;
      forget(record);
      await page.goto(path);
      await expect.poll(() => page.locator('h1').filter({ visible: true }).count()).toBe(1);
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(80);
      expect(record.violations).toEqual([]);
      await expect.poll(() => page.evaluate(air.read)).toEqual([]);
    },
  );

  test('the menu opens, leads on and closes', async () => {
    await using visit = await browser.newPage({ javaScript: false, width: 360 });
    await visit.page.goto('/');
    await visit.page.getByRole('button', { name: t('frame.menu') }).click();
    const menu = visit.page.getByRole('navigation', { name: t('frame.menuLabel') });
    await expect.poll(() => menu.isVisible()).toBe(true);
    await menu.getByRole('button', { name: t('frame.close') }).click();
    await expect.poll(() => menu.isVisible()).toBe(false);
    await visit.page.getByRole('button', { name: t('frame.menu') }).click();
    await menu.getByRole('link', { name: t('frame.nav.method') }).click();
    await visit.page.waitForURL('**/methode/');
  });

  test('an article is there whole, and its words explain themselves', async () => {
    await using visit = await browser.newPage({ javaScript: false, width: 360 });
    await visit.page.goto(articles[0]!);
    expect((await visit.page.locator('.prose').innerText()).split(/\s+/).length).toBeGreaterThan(200);
    await visit.page.locator('.term').first().click();
    await expect.poll(() => visit.page.locator('.term + :popover-open').isVisible()).toBe(true);
    // On a phone it is as wide as the page, whatever is left beside the word.
    const meaning = await visit.page.locator('.term + :popover-open').boundingBox();
    expect(meaning).toMatchObject({ x: 16, width: 328 });
  });

  test('the directory shows every mentor, each with a link to the profile', async () => {
    await using visit = await browser.newPage({ javaScript: false });
    await visit.page.goto('/mentoren/');
    const profiles = listed.filter((path) => /^\/mentoren\/./.test(path));
    const links = visit.page.locator('main [data-directory] a');
    const paths = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
    expect(paths.sort()).toEqual(profiles.sort());
    await expect.poll(() => links.last().isVisible()).toBe(true);
  });

  test('the request shows the fields of every step, asks for an address when it is needed, and goes to the edge', async () => {
    await using visit = await browser.newPage({ javaScript: false });
    await visit.page.goto('/aanvraag/');
    for (const label of [
      t('request.mentors.mentor1'),
      t('request.fields.question.label'),
      t('request.fields.name.label'),
      t('request.fields.organisation.label'),
    ]) {
      await expect.poll(() => visit.page.getByLabel(label).isVisible(), { message: label }).toBe(true);
    }
    await visit.page.getByLabel(t('form.reach.email')).check();
    await expect.poll(() => visit.page.getByLabel(t('form.reach.emailLabel')).isVisible()).toBe(true);
    const form = visit.page.locator('main form');
    await expect.poll(() => form.getAttribute('method')).toBe('post');
    await expect.poll(() => form.getAttribute('action')).toMatch(/^\/api\//);
  });

  test('a profile leads to a request in which its mentor is chosen', async () => {
    await using visit = await browser.newPage({ javaScript: false, width: 360 });
    const { page } = visit;
    await page.goto(`/mentoren/${FIRST.id}/`);
    await page.locator('.ask:not([hidden]) a[href*="mentor="]').first().click();
    await expect.poll(() => page.getByLabel(t('request.mentors.mentor1')).inputValue()).toBe(FIRST.id);
  });

  test('contact gives a telephone number and an e-mail address', async () => {
    await using visit = await browser.newPage({ javaScript: false });
    await visit.page.goto('/contact/');
    const main = visit.page.locator('main');
    await expect.poll(() => main.locator('a[href^="tel:"]').count()).toBeGreaterThan(0);
    await expect.poll(() => main.locator('a[href^="mailto:"]').count()).toBeGreaterThan(0);
  });

  test('the search page says that it needs JavaScript and shows other ways', async () => {
    await using visit = await browser.newPage({ javaScript: false });
    await visit.page.goto('/zoeken/');
    await expect.poll(() => visit.page.locator('main').innerText()).toContain(t('search.noScript'));
    await expect.poll(() => visit.page.locator('main nav a').count()).toBeGreaterThan(2);
  });

  test.each([360, 1280])(
    'at %i px the last line of the footer stands apart from its links',
    async (width) => {
      await using visit = await browser.newPage({ javaScript: false, width });
      await visit.page.goto('/aanvraag/');
      const footer = visit.page.locator('.site-footer');
      const links = await footer.locator('div:has(> section)').boundingBox();
      const line = await footer.locator('p').last().boundingBox();
      expect(line!.y - (links!.y + links!.height)).toBeGreaterThanOrEqual(24);
      await expect
        .poll(() =>
          footer
            .locator('p')
            .last()
            .evaluate((last) => getComputedStyle(last).borderBlockStartWidth),
        )
        .toBe('1px');
    },
  );

  test('no choice is offered that could not be kept', async () => {
    await using visit = await browser.newPage({ javaScript: false });
    await visit.page.goto('/');
    await expect.poll(() => visit.page.locator('[data-theme-choice]').isVisible()).toBe(false);
  });
});
