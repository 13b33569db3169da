import { afterAll, expect, test } from 'vitest';
import { openBrowser } from './browser/browser.ts';
import { open } from './browser/settled.ts';
import { pages, templates } from './built/pages.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

/** The leaves of the page tree of a PDF, which Chromium writes without compressing that tree. */
function pageCount(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

const tools = pages.filter((path) => /^\/hulpmiddelen\/./.test(path));

test('there are tools to print', () => {
  expect(tools.length).toBeGreaterThanOrEqual(5);
});

test.each(tools)('%s fits on one A4', async (path) => {
  await using visit = await browser.newPage();
  await open(visit.page, path);
  expect(pageCount(await visit.page.pdf({ preferCSSPageSize: true }))).toBe(1);
});

test('an article takes more than one A4, so the count counts', async () => {
  await using visit = await browser.newPage();
  await open(visit.page, '/onderdelen/');
  expect(pageCount(await visit.page.pdf({ preferCSSPageSize: true }))).toBeGreaterThan(1);
});

test.each(templates)('on paper %s has no menu, no search and no buttons, and dark letters', async (path) => {
  await using visit = await browser.newPage({ theme: 'dark' });
  await open(visit.page, path);
  await visit.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const shown = await visit.page.evaluate(() => ({
    controls: [
      ...document.querySelectorAll(
        'header.site-header, footer.site-footer, nav.breadcrumbs, .skip-link, .button',
      ),
    ]
      .filter((element) => element.checkVisibility())
      .map((element) => element.outerHTML.slice(0, 80)),
    title: document.querySelector('h1')?.checkVisibility(),
    paper: getComputedStyle(document.body).backgroundColor,
    letters: getComputedStyle(document.querySelector('h1')!).color,
  }));
  expect(shown.controls).toEqual([]);
  expect(shown.title).toBe(true);
  expect(shown.paper).toBe('rgb(255, 255, 255)');
  expect(shown.letters).toMatch(/^oklch\(0\.2/);
});
