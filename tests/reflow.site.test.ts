import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type TestPage, type Visitor } from './browser/browser.ts';
import { cutTexts, sidewaysScroll } from './browser/cut-text.ts';
import { open } from './browser/settled.ts';
import { pages, templates } from './built/pages.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

/** WCAG 1.4.12: what a reader may set, and the page must bear. */
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;

const readers: { name: string; visitor: Visitor; paths: string[]; css: string }[] = [
  { name: 'at 400 % (320 by 256 px)', visitor: { width: 320, height: 256 }, paths: pages, css: '' },
  { name: 'with text of 200 %', visitor: { width: 1280 }, paths: templates, css: 'html { font-size: 200% }' },
  {
    name: 'with text of 200 % on a phone',
    visitor: { width: 390 },
    paths: templates,
    css: 'html { font-size: 200% }',
  },
  { name: 'with room between the letters', visitor: { width: 1280 }, paths: templates, css: SPACING },
  {
    name: 'with room between the letters on a phone',
    visitor: { width: 360 },
    paths: templates,
    css: SPACING,
  },
];

describe.each(readers)('$name', ({ visitor, paths, css }) => {
  let visit: TestPage;
  beforeAll(async () => {
    visit = await browser.newPage(visitor);
  });
  afterAll(() => visit.close());

  test.each(paths)('%s can be read whole, without scrolling sideways', async (path) => {
    await open(visit.page, path);
    await visit.page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [sheet];
    }, css);
    await expect.poll(() => sidewaysScroll(visit.page)).toBe(0);
    await expect.poll(() => cutTexts(visit.page)).toEqual([]);
  });
});

test('on no phone does the mark after an explained word stand alone on the next line', async () => {
  await using visit = await browser.newPage({ width: 360 });
  await open(visit.page, '/contact/');
  for (let width = 320; width <= 430; width += 2) {
    await visit.page.setViewportSize({ width, height: 800 });
    const marks = await visit.page.evaluate(() =>
      [...document.querySelectorAll('main .term + .term__meaning')].flatMap((meaning) => {
        const mark = meaning.nextSibling;
        if (!(mark instanceof Text) || !/^[.,;:?!]/.test(mark.data)) return [];
        const range = new Range();
        range.setStart(mark, 0);
        range.setEnd(mark, 1);
        const word = meaning.previousElementSibling!.getBoundingClientRect();
        return [{ after: mark.data.slice(0, 9), alone: range.getBoundingClientRect().top >= word.bottom }];
      }),
    );
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.filter(({ alone }) => alone)).toEqual([]);
  }
});
