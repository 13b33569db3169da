import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from './browser/browser.ts';
import { documentOf } from './built/html.ts';
import { FIRST } from './built/mentors.ts';
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

it('the words that wipe all filters begin where the words above them do', async () => {
  await using visit = await browser.newPage({ width: 360 });
  const { page } = visit;
  await open(page, `/mentoren/?${FIRST.topics.map((topic) => `onderwerp=${topic}`).join('&')}`);
  const wipe = page.locator('.found__chosen > li:last-child .button');
  await wipe.waitFor();
  const starts = await wipe.evaluate((button) => {
    const range = document.createRange();
    range.selectNodeContents(button);
    return [range, document.querySelector('.found__chosen')!].map((one) => one.getBoundingClientRect().left);
  });
  expect(Math.abs(starts[0]! - starts[1]!)).toBeLessThanOrEqual(1);
});

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

it('a box stands in the middle of the first line of its words', async () => {
  await using visit = await browser.newPage({ width: 360 });
  const { page } = visit;
  await open(page, '/onderdelen/form-page/request/');
  const off = await page.locator('.choice:has(input)').evaluateAll((all) =>
    all.map((choice) => {
      const words = document.createTreeWalker(choice, NodeFilter.SHOW_TEXT);
      while (!words.nextNode()?.textContent?.trim());
      const range = document.createRange();
      range.selectNodeContents(words.currentNode);
      const middleOf = ({ top = 0, bottom = 0 }: Partial<DOMRect> = {}) => (top + bottom) / 2;
      return Math.abs(
        middleOf(choice.querySelector('input')?.getBoundingClientRect()) -
          middleOf(range.getClientRects()[0]),
      );
    }),
  );
  expect(off.length).toBeGreaterThan(5);
  expect(Math.max(...off)).toBeLessThan(1.5);
});

it('the explanation of a word is as wide as the page on a phone, and touches no edge', async () => {
  await using visit = await browser.newPage({ width: 360 });
  const { page } = visit;
  await open(page, '/methode/wat-is-mentoring/');
  for (const term of (await page.locator('main .term').all()).slice(0, 4)) {
    await term.click();
    const { x = 0, width = 0 } = (await page.locator('.term + :popover-open').boundingBox()) ?? {};
    expect(x).toBeGreaterThanOrEqual(12);
    expect(x + width).toBeLessThanOrEqual(348);
    expect(width).toBeGreaterThan(300);
    await page.keyboard.press('Escape');
  }
});

it('the page of a form that could not be sent begins where others do, with its picture beside it', async () => {
  await using visit = await browser.newPage();
  const { page } = visit;
  const places = async (path: string) => {
    await open(page, path);
    const [heading, picture] = await Promise.all(
      ['main h1', 'main .art'].map((part) => page.locator(part).first().boundingBox()),
    );
    return { left: heading?.x, picture: picture && [picture.x, picture.width] };
  };
  const notSent = await places('/niet-gelukt/');
  expect(notSent).toEqual(await places('/bestaat-niet/'));
  expect(notSent.picture?.[1]).toBeLessThan(640);
});

it('the privacy page says each term once, with all that it holds for below it', () => {
  const terms = [...documentOf('dist/privacy/index.html').querySelectorAll('main p > strong:only-child')].map(
    (term) => term.textContent.trim(),
  );
  const shown = terms.filter((term) => term.startsWith(`${t('privacy.term')}:`));
  expect(shown.length).toBeGreaterThan(3);
  expect(new Set(shown).size).toBe(shown.length);
});
