/**
 * In the page: what cannot be read whole by a reader with these styles. The page is wider than the window, or a text is
 * outside of it or cut off by a box that does not scroll, or a word falls apart into few letters a line. A line for each.
 * Nothing is painted meanwhile.
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

  function isSeen(parent: Element | null): parent is Element {
    if (!parent?.checkVisibility({ visibilityProperty: true }) || parent.closest('.skip-link')) return false;
    const box = cuttingBox(parent);
    return !box || !isForTheEarOnly(box);
  }

  /** The words in a column so narrow that they stand on three lines or more, without a hyphen. */
  function fallenApart(node: Node): string[] {
    const range = document.createRange();
    const [FEW, LINES] = [6, 3];
    return [...(node.textContent ?? '').matchAll(/\p{L}{6,}/gu)].flatMap(({ 0: word, index }) => {
      // After a soft hyphen a first letter has the place of the hyphen too, on the line before.
      range.setStart(node, index + 1);
      range.setEnd(node, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      return lines >= LINES && word.length / lines < FEW ? [`${word} on ${lines} lines`] : [];
    });
  }

  function isCut(node: Node): boolean {
    const box = node.parentElement && cuttingBox(node.parentElement);
    if (!box) return false;
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
    const text = node.textContent?.trim();
    if (!text || !isSeen(node.parentElement)) continue;
    if (isCut(node)) found.push(`cut: ${text.slice(0, 80)}`);
    found.push(...fallenApart(node));
  }
  const wider = document.documentElement.scrollWidth - width;
  if (wider > 0) found.unshift(`the page is ${wider} px too wide`);
  document.adoptedStyleSheets = [];
  return found;
}
