// Who enlarges the page or the text, or sets more space (WCAG 1.4.4, 1.4.10, 1.4.12), reads all without scrolling sideways.
import type { Page } from 'playwright-core';
import { cutTexts, sidewaysScroll } from '../browser/cut-text.ts';
import { type Check, NARROW, ofTemplates, type View, WIDE } from './check.ts';

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
  size: { width: number; height: number };
  css?: string;
  concerns?: (view: View) => boolean;
}

const readers: Reader[] = [
  { name: 'at 400 %', of: NARROW, size: { width: 320, height: 256 } },
  { name: 'at its width', of: NARROW, size: { width: NARROW, height: 900 } },
  { name: 'at its width', of: WIDE, size: { width: WIDE, height: 900 } },
  {
    name: 'with text of 200 %',
    of: WIDE,
    size: { width: WIDE, height: 900 },
    css: DOUBLE,
    concerns: ofTemplates,
  },
  {
    name: 'with text of 200 % on a phone',
    of: NARROW,
    size: { width: 390, height: 900 },
    css: DOUBLE,
    concerns: ofTemplates,
  },
  {
    name: 'with more space',
    of: WIDE,
    size: { width: WIDE, height: 900 },
    css: SPACING,
    concerns: ofTemplates,
  },
  {
    name: 'with more space on a phone',
    of: NARROW,
    size: { width: NARROW, height: 900 },
    css: SPACING,
    concerns: ofTemplates,
  },
];

async function faultsFor(page: Page, size: Reader['size'], css: string): Promise<string[]> {
  const before = page.viewportSize();
  const isOther = before?.width !== size.width || before.height !== size.height;
  if (isOther) await page.setViewportSize(size);
  await setStyle(page, css);
  const wider = await sidewaysScroll(page);
  const cut = await cutTexts(page);
  await setStyle(page, '');
  if (isOther && before) await page.setViewportSize(before);
  return [...(wider > 0 ? [`the page is ${wider} px too wide`] : []), ...cut.map((text) => `cut: ${text}`)];
}

/** The only style sheet of its kind: the content security policy stops a `style` element. */
const setStyle = (page: Page, css: string): Promise<void> =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);

export const reflow: Check[] = readers.map(({ name, of, size, css = '', concerns = () => true }) => ({
  name: `reflow ${name}`,
  concerns: (view) => view.width === of && concerns(view),
  faults: ({ page }) => faultsFor(page, size, css),
}));
