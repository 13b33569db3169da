import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { t } from './built/words.ts';
import { openBrowser } from './browser/browser.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

const WITH_SCRIPTS = [
  '/',
  '/mentoren/',
  '/aanvraag/',
  '/zoeken/',
  '/training/rollen/toets/',
  '/certificaat/',
];

/** Takes away what a browser of before those in package.json has not. */
async function makeOlder(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ['toSorted', 'toReversed', 'toSpliced', 'with'])
      Reflect.deleteProperty(Array.prototype, name);
  });
}

/** Serves pages in which popovers are attributes that no browser knows; the policy names the styles as they were. */
async function takePopovers(page: Page): Promise<void> {
  await page.route(/\/$/, async (route) => {
    const html = await (await route.fetch()).text();
    const body = html.replaceAll('popover', 'unknown').replaceAll('http-equiv="content-security-policy"', '');
    await route.fulfill({ contentType: 'text/html', body });
  });
}

describe('In a browser that is too old for the scripts', () => {
  test('a page says what it is about, and no script breaks halfway', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await makeOlder(page);
    const broken: string[] = [];
    page.on('pageerror', ({ message }) => broken.push(message));
    for (const path of WITH_SCRIPTS) {
      await page.goto(path);
      await expect
        .poll(() => page.locator('h1').filter({ visible: true }).count(), { message: path })
        .toBe(1);
      await expect.poll(() => page.locator('astro-island:not([ssr])').count(), { message: path }).toBe(0);
    }
    expect(broken).toEqual([]);
  });

  test('a form shows all fields and is sent', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await makeOlder(page);
    await page.goto('/contact/bericht/');
    await page.getByLabel(t('message.fields.name.label')).fill('Sanne de Wit');
    await page.getByLabel(t('message.fields.message.label')).fill('Wanneer begint de volgende groep?');
    await page.getByLabel(t('form.reach.email')).check();
    await page.getByLabel(t('form.reach.emailLabel')).fill('sanne@voorbeeld.nl');
    await page.locator('main form [type=submit]').click();
    await page.locator('main form [value=send]').click();
    await page.waitForURL('**/ontvangen/**');
    await expect.poll(() => page.locator('.reference').innerText()).toMatch(/\d/);
  });

  test('the matchtest says why it does not run, and shows its questions', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await makeOlder(page);
    await page.goto('/matchtest/');
    await expect.poll(() => page.locator('[data-without-script]').isVisible()).toBe(true);
    await expect.poll(() => page.locator('.printed-questions').isVisible()).toBe(true);
  });
});

describe('In a browser without :has()', () => {
  /** As Firefox 115: it drops the rules with such a selector, and what it asks for. */
  const takeHas = (page: Page) =>
    page.route(/\/$/, async (route) => {
      const html = await (await route.fetch()).text();
      const body = html
        .replaceAll(/@supports selector\(:has\(/g, '@supports selector(:unknown(')
        .replaceAll(':has(', ':unknown(')
        .replaceAll('http-equiv="content-security-policy"', '');
      await route.fulfill({ contentType: 'text/html', body });
    });

  test.each(['/contact/bericht/', '/training/rollen/toets/'])(
    'a choice on %s shows that it has the focus',
    async (path) => {
      await using visit = await browser.newPage();
      const { page } = visit;
      await takeHas(page);
      await page.goto(path);
      const choice = page.locator('main input[type=radio]').filter({ visible: true }).first();
      await choice.focus();
      await page.keyboard.press('Space');
      await expect
        .poll(() =>
          choice.evaluate((box) => box.matches(':focus-visible') && getComputedStyle(box).outlineStyle),
        )
        .toBe('solid');
    },
  );

  test('a form has a field for every way of contact, and is filled in', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await takeHas(page);
    await page.goto('/contact/bericht/');
    for (const field of ['email', 'phone'])
      await expect.poll(() => page.locator(`#${field}`).isVisible(), { message: field }).toBe(true);
  });
});

describe('In a browser without popovers', () => {
  test('a word that is explained keeps its explanation to itself until somebody asks', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await takePopovers(page);
    await page.goto('/methode/wat-is-mentoring/');
    const meaning = page.locator('.term + [id^="term-"]').first();
    await expect.poll(() => meaning.isVisible()).toBe(false);
    await page.locator('.term').first().focus();
    await expect.poll(() => meaning.isVisible()).toBe(true);
  });

  test('the menu stands open, and has no button that does nothing', async () => {
    await using visit = await browser.newPage({ width: 360 });
    const { page } = visit;
    await takePopovers(page);
    await page.goto('/');
    await expect.poll(() => page.locator('.site-menu a').last().isVisible()).toBe(true);
    await expect.poll(() => page.locator('.site-header button').filter({ visible: true }).count()).toBe(0);
  });
});

test('colours are written in a way that every browser with layers knows', async () => {
  await using visit = await browser.newPage();
  const html = await (await visit.page.request.get('/aanvraag/')).text();
  expect(html.match(/light-dark\(|oklch\(|\blab\(/g) ?? []).toEqual([]);
});
