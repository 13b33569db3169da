import { afterAll, expect, test } from 'vitest';
import { openBrowser } from './browser/browser.ts';
import { open } from './browser/settled.ts';
import { lessons, live } from './browser/training.ts';
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

test('an article on paper has letters of the sizes of paper, its sources smaller than its text', async () => {
  await using visit = await browser.newPage({ width: 1280 });
  await open(visit.page, '/methode/wat-het-oplevert/');
  await visit.page.emulateMedia({ media: 'print' });
  const points = await visit.page.evaluate(() => {
    const size = (selector: string) =>
      parseFloat(getComputedStyle(document.querySelector(selector)!).fontSize) * 0.75;
    return {
      title: size('h1'),
      heading: size('.prose h2'),
      opening: size('.prose > p'),
      text: size('.prose li'),
      source: size('.article__sources li'),
    };
  });
  expect(points.text).toBeCloseTo(11, 1);
  expect(points.source).toBeLessThan(points.text);
  expect(points.opening).toBeLessThanOrEqual(12);
  expect(points.heading).toBeLessThanOrEqual(16);
  expect(points.title).toBeLessThanOrEqual(22);
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

const withTalks = lessons.filter(({ talks }) => talks.length > 0).map(({ href }) => href);

test('there are lessons with a conversation to print', () => {
  expect(withTalks.length).toBeGreaterThanOrEqual(6);
});

/** What an exercise on this page does not say on paper, though it should, and what is there though paper has no use for it. */
function faultsOnPaper(): Record<'missing' | 'controls' | 'leads' | 'unsaid', string[]> {
  const among = (selector: string, isShown: boolean) =>
    [...document.querySelectorAll(`main :is(${selector})`)]
      .filter((element) => element.checkVisibility() === isShown)
      .map(({ outerHTML }) => outerHTML.slice(0, 120));
  const numberIn = (part: HTMLElement | null) => /[Ss]tuk (\d+)/.exec(part?.innerText ?? '')?.[1];
  const leadsOn = (choice: HTMLElement) => {
    const to = choice.querySelector('a')!.hash.slice(1);
    const number = numberIn(choice.querySelector(':scope > p'));
    return number !== undefined && number === numberIn(document.getElementById(to));
  };
  const says = (part: Element, words: string) =>
    part.querySelector<HTMLElement>('[data-why]')!.innerText.includes(words);
  const isSaid = (part: HTMLElement) => {
    const { place, rightText, accepts } = part.dataset;
    if (accepts) return says(part.closest('form')!, accepts);
    if (rightText) return says(part, rightText);
    return place ? says(part, `Plaats ${place}.`) : says(part, 'Goed.') === 'right' in part.dataset;
  };
  const failing = (selector: string, isRight: (part: HTMLElement) => boolean) =>
    [...document.querySelectorAll<HTMLElement>(selector)]
      .filter((part) => !isRight(part))
      .map(({ outerHTML }) => outerHTML.slice(0, 120));
  return {
    missing: among('[data-scene], [data-choice], [data-why] p', false),
    controls: among('input, select, textarea, button:not(.term), summary', true),
    leads: failing('[data-choice]', leadsOn),
    unsaid: failing('[data-option], [data-accepts]', isSaid),
  };
}

test.each(withTalks.flatMap((path) => [true, false].map((javaScript) => ({ path, javaScript }))))(
  'on paper $path reads whole, with answers and without controls, with JavaScript $javaScript',
  async ({ path, javaScript }) => {
    await using visit = await browser.newPage({ javaScript });
    await visit.page.goto(path);
    if (javaScript) await live(visit.page);
    await visit.page.emulateMedia({ media: 'print' });
    const faults = await visit.page.evaluate(faultsOnPaper);
    expect(faults).toEqual({ missing: [], controls: [], leads: [], unsaid: [] });
  },
);
