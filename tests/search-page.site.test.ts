import { afterAll, expect, test } from 'vitest';
import { openBrowser } from './browser/browser.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

test('the search page keeps the query in the address and in the field, also after a reload', async () => {
  await using visit = await browser.newPage();
  const { page } = visit;
  await page.goto('/zoeken/');
  const field = page.getByRole('searchbox', { name: 'Waar zoek je naar?' });
  await field.fill('mentor');
  await page.getByRole('button', { name: 'Zoek', exact: true }).click();
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
  await expect.poll(() => said.join()).toMatch(/\d+ resultaten voor ‘mentor’/);
});

test('a result has a title that is a link, the kind of page, and a line of text', async () => {
  await using visit = await browser.newPage();
  await visit.page.goto('/zoeken/?q=werkdruk');
  const result = visit.page.locator('.search-result').first();
  await expect.poll(() => result.getByRole('link').innerText()).not.toBe('');
  await expect
    .poll(() => result.locator('.search-result__kind').innerText())
    .toMatch(/^(Mentor|Artikel|Hulpmiddel|Pagina)/);
  await expect.poll(() => result.locator('p').innerText()).not.toBe('');
});

test('when nothing is found, the page repeats the query and says what helps', async () => {
  await using visit = await browser.newPage();
  await visit.page.goto('/zoeken/?q=xylofoon');
  const main = visit.page.locator('main');
  await main.getByText('Niets gevonden voor ‘xylofoon’').first().waitFor();
  await expect.poll(() => main.locator('[data-search-none]').innerText()).toContain('goed hebt getypt');
  const links = main.getByRole('navigation').getByRole('link');
  await expect.poll(() => links.count()).toBeGreaterThanOrEqual(3);
  await expect
    .poll(() => links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname)))
    .toContain('/contact/');
});

test('what somebody types is shown as text, whatever it is', async () => {
  await using visit = await browser.newPage();
  const query = '<img src=x onerror=alert(1)>';
  await visit.page.goto(`/zoeken/?q=${encodeURIComponent(query)}`);
  await visit.page.locator('pagefind-summary').getByText('img src').first().waitFor();
  await expect.poll(() => visit.page.locator('main img').count()).toBe(0);
  expect(visit.record.violations).toEqual([]);
});
