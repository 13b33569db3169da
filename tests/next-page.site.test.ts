import type { Page } from 'playwright-core';
import { afterAll, expect, inject, test } from 'vitest';
import { openBrowser } from './browser/browser.ts';
import { movedUntil } from './browser/moved-until.ts';
import { relayTo } from './browser/relay.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

const FIRST = '/methode/wat-is-mentoring/';
const NEXT = '/methode/zo-loopt-het/';

/** Opens a page and waits until the dictionary came, which a browser fetches when it has nothing else to do. */
async function openWithDictionary(page: Page, address: string): Promise<void> {
  let isKept = false;
  page.on('requestfinished', (one) => (isKept ||= one.url().endsWith('.dict')));
  await page.goto(address);
  await movedUntil(page, () => isKept);
}

test('the page after the first one comes as a delta, and reads as it does for who comes there first', async () => {
  await using visit = await browser.newPage();
  const { page } = visit;
  await openWithDictionary(page, FIRST);
  const answer = await page.goto(NEXT);
  expect(answer?.headers()['content-encoding']).toBe('dcz');
  await using other = await browser.newPage();
  const plain = await other.page.goto(NEXT);
  expect(plain?.headers()['content-encoding']).not.toBe('dcz');
  const text = await other.page.locator('main').innerText();
  await expect.poll(() => page.locator('main').innerText()).toBe(text);
});

test('who has another dictionary says so, and gets the whole page', async () => {
  await using relay = await relayTo(inject('siteUrl'), { '.dict': (bytes) => Buffer.concat([bytes, bytes]) });
  await using visit = await browser.newPage();
  const { page } = visit;
  await openWithDictionary(page, new URL(FIRST, relay.url).href);
  const answer = await page.goto(new URL(NEXT, relay.url).href);
  const { headers } = relay.asked.find(({ path }) => path === NEXT) ?? {};
  expect(headers?.['available-dictionary']).toMatch(/^:.{44}:$/);
  expect(headers?.['accept-encoding']).toContain('dcz');
  expect(answer?.headers()['content-encoding']).not.toBe('dcz');
  await expect.poll(() => page.locator('h1').count()).toBe(1);
});

test('the page that somebody is about to open is fetched in advance, and never one of a person', async () => {
  await using relay = await relayTo(inject('siteUrl'));
  await using visit = await browser.newPage();
  const { page } = visit;
  await page.goto(new URL(FIRST, relay.url).href, { waitUntil: 'networkidle' });
  const never = [
    '/aanvraag/',
    '/antwoord/?t=token',
    '/mentoren/?onderwerp=grenzen',
    '/training/rollen/toets/',
  ];
  const main = page.locator('main');
  const links = [...never, NEXT].map((path) => `<p><a data-next href="${path}">${path}</a></p>`);
  await main.evaluate((element, html) => {
    element.innerHTML = html;
  }, links.join(''));
  for (const link of await page.locator('[data-next]').all()) {
    await link.hover();
    // As long as a browser waits before it takes a pointer for a wish, and longer.
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const inAdvance = () =>
    relay.asked.filter(({ headers }) => headers['sec-purpose'] === 'prefetch').map(({ path }) => path);
  await expect.poll(inAdvance).toEqual([NEXT]);
});
