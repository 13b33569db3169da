import { afterAll, expect, test } from 'vitest';
import { axeViolations } from './browser/axe.ts';
import { openBrowser } from './browser/browser.ts';
import { open } from './browser/settled.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

// The only example mentor in a pharmacy speaks no Polish.
const NOBODY = '/mentoren/?werkveld=apotheek&taal=pl';

test.each([360, 1280])('axe finds nothing in the directory with filters at %i px', async (width) => {
  await using visit = await browser.newPage({ width });
  await open(visit.page, '/mentoren/?onderwerp=werkdruk&onderwerp=grenzen');
  await visit.page
    .getByRole('button', { name: /^Verwijder filter/ })
    .first()
    .waitFor();
  expect(await axeViolations(visit.page)).toEqual([]);
});

test('axe finds nothing in the open tray with filters at 360 px', async () => {
  await using visit = await browser.newPage({ width: 360 });
  await open(visit.page, '/mentoren/');
  await visit.page.getByRole('button', { name: 'Filter mentoren' }).click();
  await visit.page.getByRole('dialog').waitFor();
  expect(await axeViolations(visit.page)).toEqual([]);
});

test.each([360, 1280])('axe finds nothing in the directory without a result at %i px', async (width) => {
  await using visit = await browser.newPage({ width });
  await open(visit.page, NOBODY);
  await visit.page.getByText('Geen mentor past bij al je filters').first().waitFor();
  expect(await axeViolations(visit.page)).toEqual([]);
});
