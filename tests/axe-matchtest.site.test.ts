import { afterAll, describe, expect, test } from 'vitest';
import { axeViolations } from './browser/axe.ts';
import { openBrowser } from './browser/browser.ts';
import { open } from './browser/settled.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

describe.each([360, 1280])('Axe finds nothing in the matchtest at %i px', (width) => {
  test('on the first two questions, on the answers and on the result', async () => {
    await using visit = await browser.newPage({ width });
    const { page } = visit;
    const found: string[] = [];
    await open(page, '/matchtest/');
    await page.getByText('Begin met de matchtest').click();
    await page.getByLabel('Je beroep').selectOption({ index: 1 });
    found.push(...(await axeViolations(page)));
    await page.getByRole('button', { name: 'Verder' }).click();
    await page.getByText('Vraag 2 van').first().waitFor();
    await page.locator('.choice input:visible').first().check();
    found.push(...(await axeViolations(page)));
    const skip = page.getByRole('button', { name: 'Sla over' });
    while (await skip.isVisible()) await skip.click();
    await page.getByRole('heading', { name: 'Jouw antwoorden' }).waitFor();
    found.push(...(await axeViolations(page)));
    await page.getByText('Bekijk je mentoren').click();
    await page.getByRole('heading', { name: /Deze mentoren passen|Er past nu geen mentor/ }).waitFor();
    found.push(...(await axeViolations(page)));
    expect(found).toEqual([]);
  });
});
