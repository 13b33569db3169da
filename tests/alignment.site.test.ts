import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from './browser/browser.ts';
import { documentOf } from './built/html.ts';
import { t } from './built/words.ts';
import { open } from './browser/settled.ts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it.each([360, 1280])(
  'the buttons of a line stand on that line and end where it ends, at %i',
  async (width) => {
    await using visit = await browser.newPage({ width });
    const { page } = visit;
    await open(page, '/onderdelen/review/not-sent/');
    const lines = await page.locator('.summary-list > div:not(:has(form, .notice))').evaluateAll((all) =>
      all.map((line) => {
        const wordsOf = (element: Element | undefined): DOMRect => {
          const range = document.createRange();
          const text = document.createTreeWalker(element ?? line, NodeFilter.SHOW_TEXT).nextNode();
          range.selectNode(text ?? line);
          return range.getClientRects()[0] ?? line.getBoundingClientRect();
        };
        const buttons = [...line.querySelectorAll('dd:not(.summary-list__back) .button')];
        const boxes = buttons.map((button) => button.getBoundingClientRect());
        const values = [...line.querySelectorAll('dd:not(:has(.button))')];
        const last = buttons.at(-1);
        return {
          fromLine: Math.abs(wordsOf(values[0]).bottom - wordsOf(buttons[0]).bottom),
          fromEnd: Math.abs(line.getBoundingClientRect().right - wordsOf(last).right),
          covered: boxes.some((box, place) => {
            const before = boxes[place - 1];
            return before && before.top === box.top && wordsOf(buttons[place - 1]).right > box.left;
          }),
        };
      }),
    );
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter(({ covered }) => covered)).toEqual([]);
    if (width === 360) return;
    expect(lines.filter(({ fromLine, fromEnd }) => fromLine > 2 || fromEnd > 2)).toEqual([]);
  },
);

it.each([360, 1280])(
  'the bar of the matchtest is as wide as the fields, and not full before the end, at %i',
  async (width) => {
    await using visit = await browser.newPage({ width });
    const { page } = visit;
    await open(page, '/onderdelen/match-test/must/');
    const bar = page.locator('.form-flow__step:not([hidden]) .question-progress progress');
    const ends = await bar.evaluate((element) => {
      const field = document.querySelector(
        '.form-flow__step:not([hidden]) .choices, .form-flow__step:not([hidden]) .field',
      );
      return [element, field].map((one) => one?.getBoundingClientRect().right ?? 0);
    });
    expect(Math.abs(ends[0]! - ends[1]!)).toBeLessThanOrEqual(1);
    const { value, max } = await bar.evaluate(({ value: now, max: most }: HTMLProgressElement) => ({
      value: now,
      max: most,
    }));
    const number = await page.locator('.form-flow__step:not([hidden]) .question-progress').textContent();
    expect(value).toBe(Number(/\d+/.exec(number ?? '')?.[0]) - 1);
    expect(value).toBeLessThan(max);
  },
);

it('leaves air between the button that begins a module and the link below it', async () => {
  await using visit = await browser.newPage({ width: 360 });
  const { page } = visit;
  await open(page, '/training/wat-wil-ik-leren/');
  const air = await page.locator('[data-start]').evaluate((start) => {
    const next = start.nextElementSibling?.getBoundingClientRect();
    return (next?.top ?? 0) - (start.querySelector('.button')?.getBoundingClientRect().bottom ?? 0);
  });
  expect(air).toBeGreaterThanOrEqual(12);
});

it('the privacy page says each term once, with all that it holds for below it', () => {
  const terms = [...documentOf('dist/privacy/index.html').querySelectorAll('main p > strong:only-child')].map(
    (term) => term.textContent.trim(),
  );
  const shown = terms.filter((term) => term.startsWith(`${t('privacy.term')}:`));
  expect(shown.length).toBeGreaterThan(3);
  expect(new Set(shown).size).toBe(shown.length);
});
