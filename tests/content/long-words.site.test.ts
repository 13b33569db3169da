import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { templates } from '../built/pages.ts';
import { openBrowser } from '../browser/browser.ts';
import { open } from '../browser/settled.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

const SOFT_HYPHEN = '\u00AD';

/**
 * The number of lines that a piece of text takes in the first matching element. Leave out the first letter of a piece
 * after a soft hyphen, or the hyphen on the line before counts too.
 */
const linesOf = (page: Page, selector: string, piece: string) =>
  page.evaluate(
    ([where = '', text = '']) => {
      const element = [...document.querySelectorAll(where)].find((one) => one.textContent.includes(text));
      const node = element?.firstChild;
      const start = node?.textContent?.indexOf(text) ?? -1;
      if (!node || start < 0) return 0;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + text.length);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    },
    [selector, piece],
  );

describe('at 360 px a long word breaks between its parts', () => {
  test('in the title of an article, and not in the title of its tab', async () => {
    await using visit = await browser.newPage({ width: 360 });
    const { page } = visit;
    await open(page, '/methode/kwaliteitszorg-en-functioneringsgesprek/');
    await expect.poll(() => linesOf(page, 'h1', 'esprek')).toBe(1);
    await expect.poll(() => page.title()).toContain('functioneringsgesprek');
    await expect.poll(() => page.locator('.breadcrumbs').innerText()).not.toContain(SOFT_HYPHEN);
  });

  test('on the card of a mentor', async () => {
    await using visit = await browser.newPage({ width: 360 });
    await open(visit.page, '/mentoren/');
    await expect.poll(() => linesOf(visit.page, '.mentor-card__work', 'undige, ')).toBe(1);
  });
});

test('with text of 200 % on a phone every word of up to 12 letters fits a line of a heading, whoever writes the page', async () => {
  await using visit = await browser.newPage({ width: 320 });
  const { page } = visit;
  const found: string[] = [];
  for (const path of templates) {
    await open(page, path);
    const words = await page.evaluate(brokenWords, { in: 'h1, h2, h3, h4', notIn: 'textarea', least: 5, most: 12 });
    found.push(...words.map((word) => `${path}: ${word}`));
  }
  expect(found).toEqual([]);
});

test('with text of 200 % on a phone no word of 12 letters or more breaks without a hyphen', async () => {
  await using visit = await browser.newPage({ width: 320 });
  const { page } = visit;
  const found: string[] = [];
  // The edge writes the pages of a certificate and of a final check, and knows no breaks; examples have long words on purpose.
  for (const path of templates.filter((one) => !/^\/(?:onderdelen|certificaat)\/|\/toets\/$/.test(one))) {
    await open(page, path);
    const words = await page.evaluate(brokenWords, { in: 'main', notIn: BY_SCRIPT, least: 12, most: 99 });
    found.push(...words.map((word) => `${path}: ${word}`));
  }
  expect(found).toEqual([]);
});

/** What gets no breaks: a script writes it, or a browser reads it aloud too. */
const BY_SCRIPT = 'astro-island, button, select, textarea, [href^="mailto:"]';

interface Asked {
  in: string;
  notIn: string;
  /** Letters of a word. */
  least: number;
  most: number;
}

/** In the page, with its text enlarged: the words of its main part that go on below without a hyphen. */
function brokenWords(asked: Asked): string[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('html { font-size: 200% }');
  document.adoptedStyleSheets = [sheet];
  const range = new Range();
  const lineOf = (node: Node, place: number) => {
    range.setStart(node, place);
    range.setEnd(node, place + 1);
    // After a soft hyphen a first letter has the place of the hyphen too, on the line before.
    return [...range.getClientRects()].at(-1)?.bottom ?? 0;
  };
  const isSplit = (node: Node, word: string, start: number) =>
    Array.from(word, (letter, place) => {
      const before = word[place - 1];
      if (before === undefined || letter === '\u00AD' || before === '\u00AD') return false;
      return lineOf(node, start + place) > lineOf(node, start + place - 1) + 5;
    }).includes(true);
  const texts = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const parent = node.parentElement!;
    const isSeen = parent.checkVisibility({ visibilityProperty: true });
    if (!isSeen || !parent.closest(asked.in) || parent.closest(asked.notIn)) continue;
    for (const { 0: word, index } of node.textContent!.matchAll(/[\p{L}\u00AD]+/gu)) {
      const { length } = word.replaceAll('\u00AD', '');
      if (length >= asked.least && length <= asked.most && isSplit(node, word, index)) found.push(word);
    }
  }
  return found;
}

test('on no phone does the mark after an explained word stand alone on the next line', async () => {
  await using visit = await browser.newPage({ width: 360 });
  await open(visit.page, '/contact/');
  for (let width = 320; width <= 430; width += 2) {
    await visit.page.setViewportSize({ width, height: 800 });
    const marks = await visit.page.evaluate(() =>
      [...document.querySelectorAll('main .term + [popover]')].flatMap((meaning) => {
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
