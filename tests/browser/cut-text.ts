/**
 * In the page: what cannot be read whole by a reader with these styles. The page is wider than the window, or a text is
 * outside of it or cut off by a box that does not scroll. A line for each. Nothing is painted meanwhile.
 */
export function cutTexts(css: string): string[] {
  // The only style sheet of its kind: the content security policy stops a `style` element.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
  const width = document.documentElement.clientWidth;

  const known = new Map<Element, Element | undefined>();
  /** The nearest box that clips this element, unless a box before it scrolls. */
  function cuttingBox(element: Element): Element | undefined {
    if (!known.has(element)) known.set(element, findBox(element));
    return known.get(element);
  }

  function findBox(element: Element): Element | undefined {
    const { overflowX, overflowY } = getComputedStyle(element);
    const overflows = [overflowX, overflowY];
    if (overflows.some((overflow) => overflow === 'auto' || overflow === 'scroll')) return undefined;
    if (overflows.some((overflow) => overflow === 'hidden' || overflow === 'clip')) return element;
    return element.parentElement ? cuttingBox(element.parentElement) : document.documentElement;
  }

  /** Visually hidden on purpose, for screen readers. */
  const isForTheEarOnly = (box: Element): boolean => getComputedStyle(box).clipPath !== 'none';

  function isCut(node: Node): boolean {
    const parent = node.parentElement;
    if (!parent?.checkVisibility({ visibilityProperty: true }) || parent.closest('.skip-link')) return false;
    const box = cuttingBox(parent);
    if (!box || isForTheEarOnly(box)) return false;
    const range = document.createRange();
    range.selectNodeContents(node);
    const text = range.getBoundingClientRect();
    if (text.width === 0) return false;
    if (box === document.documentElement) return text.right > width + 1 || text.left < -1;
    const { left, right, top, bottom } = box.getBoundingClientRect();
    return text.right > right + 1 || text.left < left - 1 || text.bottom > bottom + 1 || text.top < top - 1;
  }

  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.textContent?.trim() && isCut(node)) found.push(`cut: ${node.textContent.trim().slice(0, 80)}`);
  }
  const wider = document.documentElement.scrollWidth - width;
  if (wider > 0) found.unshift(`the page is ${wider} px too wide`);
  document.adoptedStyleSheets = [];
  return found;
}
