import { afterAll, expect, test } from 'vitest';
import { saying, t } from './built/words.ts';
import { openBrowser } from './browser/browser.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

test('the search page keeps the query in the address and in the field, also after a reload', async () => {
  await using visit = await browser.newPage();
  const { page } = visit;
  await page.goto('/zoeken/');
  const field = page.getByRole('searchbox', { name: t('search.label') });
  await field.fill('mentor');
  await page.getByRole('button', { name: t('search.submit'), exact: true }).click();
  await page.locator('.search-result').first().waitFor();
  expect(new URL(page.url()).search).toBe('?q=mentor');
  await page.reload();
  await page.locator('.search-result').first().waitFor();
  await expect.poll(() => field.inputValue()).toBe('mentor');
});

test('how many were found is said to a screen reader', async () => {
  await using visit = await browser.newPage();
  const { page } = visit;
  const said: string[] = [];
  await page.exposeFunction('say', (text: string) => said.push(text));
  // The component clears its announcement after a moment, so listen from the start.
  await page.addInitScript(() => {
    const { say } = window as unknown as { say: (text: string) => void };
    const listener = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        if (element?.closest('[role="status"]')) say(element.textContent);
      }
    });
    listener.observe(document, { subtree: true, childList: true, characterData: true });
  });
  await page.goto('/zoeken/?q=mentor');
  await expect.poll(() => said.join()).toMatch(saying('search.found.count'));
});

test('results stand in groups; of a large one the rest comes by a button, with the focus on the first of it', async () => {
  await using visit = await browser.newPage();
  const { page } = visit;
  await page.goto('/zoeken/?q=feedback');
  const group = page.locator('.search-group[data-group="lessons"]');
  const links = group.getByRole('link');
  await expect.poll(() => links.count()).toBe(4);
  await expect.poll(() => group.locator('mark').first().innerText()).toMatch(/feedback/i);
  await group.getByRole('button', { name: saying('search.found.all') }).click();
  await expect.poll(() => links.count()).toBeGreaterThan(4);
  await expect.poll(() => links.nth(4).evaluate((link) => link === document.activeElement)).toBe(true);
  await expect.poll(() => group.getByRole('button').count()).toBe(0);
});

test('a mentor who is found has a face, and no other result has', async () => {
  await using visit = await browser.newPage();
  const { page } = visit;
  await page.goto('/zoeken/?q=werkdruk');
  await page.locator('.search-result').first().waitFor();
  const drawn = page.locator('[data-group="mentors"] .search-result img');
  await expect
    .poll(() =>
      drawn.evaluateAll((faces) => faces.every((face) => (face as HTMLImageElement).naturalWidth > 0)),
    )
    .toBe(true);
  const found = await page.locator('[data-group="mentors"] .search-result').count();
  await expect.poll(() => drawn.count()).toBe(found);
  await expect.poll(() => page.locator('.search-result img').count()).toBe(found);
});

test('when nothing is found, the page repeats the query and says what helps', async () => {
  await using visit = await browser.newPage();
  await visit.page.goto('/zoeken/?q=xylofoon');
  const main = visit.page.locator('main');
  const status = main.getByRole('status');
  await expect.poll(() => status.innerText()).toContain(t('search.found.nothing', { query: 'xylofoon' }));
  await expect.poll(() => status.innerText()).toContain(t('search.found.help'));
  const links = main.getByRole('navigation').getByRole('link');
  await expect
    .poll(() => links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname)))
    .toContain('/contact/');
});

test('with a slip in it the page says for which word it found something', async () => {
  await using visit = await browser.newPage();
  await visit.page.goto('/zoeken/?q=werkdurk');
  await expect
    .poll(() => visit.page.getByRole('status').innerText())
    .toBe(t('search.found.instead', { query: 'werkdurk', words: 'werkdruk' }));
});

test('on a slow line no answer to other words stands there, and the page says that it is searching', async () => {
  await using visit = await browser.newPage({ width: 360 });
  const { page } = visit;
  let go: () => void = () => undefined;
  const hold = async (match: string) => {
    const held = new Promise<void>((resolve) => (go = resolve));
    await page.route(match, (route) => held.then(() => route.continue()));
  };
  const status = page.locator('main').getByRole('status').filter({ visible: true });
  const isSearching = () => expect.poll(() => status.innerText()).toBe(t('search.found.searching'));
  await hold('**/pagefind/words.*');
  await page.goto('/zoeken/?q=mentor');
  await isSearching();
  // Enter does not begin the page anew.
  await page.getByRole('searchbox').press('Enter');
  await isSearching();
  go();
  const results = page.locator('.search-result');
  await results.first().waitFor();
  await hold('**/pagefind/**');
  await page.getByRole('searchbox').fill('feedback');
  await expect.poll(() => results.count()).toBe(0);
  await isSearching();
  go();
  await expect.poll(() => status.innerText()).toMatch(/feedback/);
  await results.first().waitFor();
});

test('what no page is about gets an answer and a next step', async () => {
  const [asked = ''] = t('search-answers.account.searchWords').split(' ');
  await using visit = await browser.newPage();
  await visit.page.goto(`/zoeken/?q=${asked}`);
  const status = visit.page.getByRole('status');
  await expect.poll(() => status.innerText()).toContain(t('search-answers.account.text'));
  await expect.poll(() => status.innerText()).not.toMatch(saying('search.found.nothing'));
  await expect.poll(() => status.getByRole('link').getAttribute('href')).toBe('/contact/');
});

test('what somebody types is shown as text, whatever it is', async () => {
  await using visit = await browser.newPage();
  const query = '<img src=x onerror=alert(1)>';
  await visit.page.goto(`/zoeken/?q=${encodeURIComponent(query)}`);
  await visit.page.getByRole('status').getByText('img src').first().waitFor();
  await expect.poll(() => visit.page.locator('main img').count()).toBe(0);
  expect(visit.record.violations).toEqual([]);
});
