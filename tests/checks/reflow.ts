// Who enlarges the page or the text, or sets more space (WCAG 1.4.4, 1.4.10, 1.4.12), reads all without scrolling sideways.
import type { Page } from 'playwright-core';
import { cutTexts } from '../browser/cut-text.ts';
import { type Check, NARROW, ofTemplates, type Reading, type View, WIDE } from './check.ts';

const DOUBLE = 'html { font-size: 200% }';
/** What a reader may set, and the page must bear. */
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;

interface Reader {
  name: string;
  /** At which visit this reader is tried. */
  of: number;
  /** Of the window, when it is another one. */
  size?: { width: number; height: number };
  css?: string;
  concerns?: (view: View) => boolean;
}

const readers: Reader[] = [
  { name: 'at 400 %', of: NARROW, size: { width: 320, height: 256 } },
  { name: 'at its width', of: NARROW },
  { name: 'at its width', of: WIDE },
  {
    name: 'with text of 200 %',
    of: WIDE,
    css: DOUBLE,
    concerns: ofTemplates,
  },
  {
    name: 'with text of 200 % on a phone',
    of: NARROW,
    size: { width: 320, height: 900 },
    css: DOUBLE,
    concerns: ofTemplates,
  },
  {
    name: 'with more space',
    of: WIDE,
    css: SPACING,
    concerns: ofTemplates,
  },
  {
    name: 'with more space on a phone',
    of: NARROW,
    css: SPACING,
    concerns: ofTemplates,
  },
];

async function cutAt(page: Page, size: NonNullable<Reader['size']>, css: string): Promise<string[]> {
  const before = page.viewportSize();
  await page.setViewportSize(size);
  const cut = await page.evaluate(cutTexts, css);
  if (before) await page.setViewportSize(before);
  return cut;
}

export const reflow: (Check | Reading)[] = readers.map(
  ({ name, of, size, css = '', concerns = () => true }) => ({
    name: `reflow ${name}`,
    concerns: (view) => view.width === of && concerns(view),
    ...(size ? { faults: ({ page }: View) => cutAt(page, size, css) } : { read: cutTexts, given: css }),
  }),
);
