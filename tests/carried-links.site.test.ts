import { afterAll, expect, it } from 'vitest';
import { t } from './built/words.ts';
import { openBrowser } from './browser/browser.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

it('an address in which a program wrote # as %23 leads to the page that was meant', async () => {
  await using visit = await browser.newPage();
  await visit.page.goto('/certificaat/%23half.bewijs');
  await visit.page.waitForURL('**/certificaat/#half.bewijs');
  await visit.page.getByRole('heading', { name: t('certificate.state.unreadable.title') }).waitFor();
  expect(visit.record.errors.filter((error) => !error.includes('404'))).toEqual([]);
});
