import { afterAll, describe, expect, test } from 'vitest';
import { axeViolations } from './browser/axe.ts';
import { openBrowser } from './browser/browser.ts';
import { open } from './browser/settled.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

describe.each([360, 1280])('Axe finds nothing in the request at %i px', (width) => {
  test('with errors and their summary', async () => {
    await using visit = await browser.newPage({ width });
    await open(visit.page, '/aanvraag/');
    await visit.page.getByRole('button', { name: 'Verder' }).click();
    await visit.page.getByRole('heading', { name: 'Er ging iets mis' }).waitFor();
    expect(await axeViolations(visit.page)).toEqual([]);
  });

  test('on every step and on the check page', async () => {
    await using visit = await browser.newPage({ width });
    const { page } = visit;
    const next = page.getByRole('button', { name: 'Verder' });
    const found: string[] = [];
    await open(page, '/aanvraag/');
    await page.getByLabel('Eerste keus').selectOption({ index: 1 });
    await next.click();
    await page.getByLabel('Je leervraag').fill('Ik wil leren om nee te zeggen.');
    found.push(...(await axeViolations(page)));
    await next.click();
    await page.getByLabel('Je naam').fill('Noor Voorbeeld');
    await page.getByLabel('Je organisatie').fill('Voorbeeldorganisatie');
    found.push(...(await axeViolations(page)));
    await next.click();
    await page.getByLabel('Per e-mail').check();
    await page.getByLabel('Je e-mailadres').fill('noor@example.org');
    found.push(...(await axeViolations(page)));
    await page.getByRole('button', { name: 'Controleer je aanvraag' }).click();
    await page.getByRole('button', { name: 'Verstuur aanvraag' }).waitFor();
    found.push(...(await axeViolations(page)));
    expect(found).toEqual([]);
  });
});
