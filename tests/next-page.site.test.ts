import { request } from 'node:http';
import { afterAll, expect, inject, test } from 'vitest';
import { openBrowser } from './browser/browser.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

const FIRST = '/methode/wat-is-mentoring/';
const NEXT = '/methode/zo-loopt-het/';

test('the page after the first one comes as a delta, and reads as it does for who comes there first', async () => {
  await using visit = await browser.newPage();
  const { page } = visit;
  const isKept = page.waitForEvent('requestfinished', (one) => one.url().endsWith('.dict'));
  await page.goto(FIRST);
  await isKept;
  const answer = await page.goto(NEXT);
  expect(answer?.headers()['content-encoding']).toBe('dcz');
  await using other = await browser.newPage();
  const plain = await other.page.goto(NEXT);
  expect(plain?.headers()['content-encoding']).not.toBe('dcz');
  const text = await other.page.locator('main').innerText();
  await expect.poll(() => page.locator('main').innerText()).toBe(text);
});

test('who has another dictionary gets the whole page', async () => {
  const headers = {
    'Accept-Encoding': 'br, dcz',
    'Available-Dictionary': `:${Buffer.alloc(32, 1).toString('base64')}:`,
  };
  const encoding = await new Promise((resolve) => {
    request(new URL(NEXT, inject('siteUrl')), { headers }, (answer) => {
      answer.resume();
      resolve(answer.headers['content-encoding']);
    }).end();
  });
  expect(encoding).toBe('br');
});
