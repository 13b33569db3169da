import { afterAll, expect, test } from 'vitest';
import { t } from './built/words.ts';
import { openBrowser } from './browser/browser.ts';
import { open } from './browser/settled.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

test('in forced colours a choice that was made differs in more than colour', async () => {
  await using visit = await browser.newPage();
  await visit.page.emulateMedia({ forcedColors: 'active' });
  await open(visit.page, '/onderdelen/form-page/request/');
  const boxes = visit.page.locator('.choice input');
  // The browser draws the mark in the box; a style of our own would have to draw it again.
  await expect
    .poll(() => boxes.evaluateAll((all) => all.map((box) => getComputedStyle(box).appearance)))
    .toEqual(Array.from({ length: await boxes.count() }, () => 'auto'));
  const lists = visit.page.locator('select.input');
  // The arrow of a list is a background, which the system takes away.
  await expect.poll(() => lists.first().evaluate((list) => getComputedStyle(list).appearance)).toBe('auto');
});

test('in forced colours the initials of a mentor stay as readable on their drawing as they were', async () => {
  await using visit = await browser.newPage({ theme: 'dark' });
  await open(visit.page, '/onderdelen/portrait/initials/');
  const fills = () =>
    visit.page
      .locator('.portrait :is(text, circle)')
      .evaluateAll((shapes) => shapes.map((shape) => getComputedStyle(shape).fill));
  const before = await fills();
  expect(new Set(before).size).toBe(2);
  await visit.page.emulateMedia({ forcedColors: 'active' });
  await expect.poll(fills).toEqual(before);
});

test('with reduced motion going to another page is no film, and with motion it is', async () => {
  for (const reducedMotion of [true, false]) {
    await using walk = await browser.newPage({ reducedMotion });
    await walk.page.addInitScript(() => {
      addEventListener('pagereveal', (event) => {
        document.documentElement.dataset['film'] = String(event.viewTransition !== null);
      });
    });
    await open(walk.page, '/');
    await walk.page
      .locator('footer')
      .getByRole('link', { name: t('frame.nav.method') })
      .click();
    await walk.page.waitForURL('**/methode/');
    await expect.poll(() => walk.page.locator('html').getAttribute('data-film')).toBe(String(!reducedMotion));
  }
});

test('a chosen colour is kept, and choosing the device forgets it', async () => {
  await using visit = await browser.newPage();
  await open(visit.page, '/');
  await visit.page.getByRole('radio', { name: t('frame.footer.themeDark') }).check();
  await open(visit.page, '/contact/');
  await expect
    .poll(() => visit.page.evaluate(() => getComputedStyle(document.documentElement).colorScheme))
    .toBe('dark');
  await visit.page.getByRole('radio', { name: t('frame.footer.themeDevice') }).check();
  await expect.poll(() => visit.page.evaluate(() => localStorage.length)).toBe(0);
});
