import { afterAll, expect, test } from 'vitest';
import { t } from './built/words.ts';
import { openBrowser } from './browser/browser.ts';
import { open } from './browser/settled.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

test('a question on the home page opens the list with only the mentors who help with it, as many as it said', async () => {
  await using visit = await browser.newPage();
  const { page } = visit;
  await open(page, '/');
  const topics = page.getByRole('region', { name: t('home.topics.title') });
  const links = topics.locator('li a');
  await expect.poll(() => links.count()).toBe(6);
  const said = Number(/\d+/.exec(await links.nth(1).innerText())?.[0]);
  expect(said).toBeGreaterThan(0);
  await links.nth(1).click();
  await page.waitForURL('**/mentoren/?onderwerp=*');
  const topic = new URL(page.url()).searchParams.get('onderwerp');
  await expect
    .poll(() => page.locator(`input[name="onderwerp"][value="${topic ?? ''}"]`).isChecked())
    .toBe(true);
  await expect.poll(() => page.locator('.mentor-card:visible').count()).toBe(said);
});

test('the menu has a place for becoming a mentor, the tools and contact', async () => {
  await using visit = await browser.newPage({ width: 360 });
  const { page } = visit;
  await open(page, '/methode/');
  await page.getByRole('button', { name: t('frame.menu') }).click();
  const menu = page.getByRole('navigation', { name: t('frame.menuLabel') });
  for (const name of ['become', 'tools', 'contact'])
    await expect.poll(() => menu.getByRole('link', { name: t(`frame.nav.${name}`) }).isVisible()).toBe(true);
});

test.each([1232, 1280, 1440])('at %i pixels name, menu and search stand on one line', async (width) => {
  await using visit = await browser.newPage({ width });
  const { page } = visit;
  await open(page, '/contact/');
  const heightOf = (selector: string) =>
    page.locator(selector).evaluate((element) => Math.round(element.getBoundingClientRect().height));
  expect(await heightOf('.site-header > div')).toBeLessThan(80);
});
