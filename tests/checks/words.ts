// The compiler drops or adds white space around elements sooner than a writer expects.
import type { Reading } from './check.ts';

/** Places where two texts in one line touch with no space between them, though each is in an element of its own. */
const gluedWords = (): string[] => {
  const isInline = (element: Element): boolean =>
    /^(inline|contents)$/.test(getComputedStyle(element).display);
  const SILENT = 'script, style, noscript, svg, template, [hidden]';

  /** The elements from this node up to, and without, the one that holds both. */
  function upTo(node: Node, holder: Node): Element[] {
    const found: Element[] = [];
    for (let element = node.parentElement; element && element !== holder; element = element.parentElement)
      found.push(element);
    return found;
  }

  function holderOf(one: Node, other: Node): Node {
    const range = document.createRange();
    range.setStart(one, 0);
    range.setEnd(other, 0);
    return range.commonAncestorContainer;
  }

  /** Something between them starts a new line or takes room: a block, a line break, a picture, a field. */
  function isApart(one: Node, other: Node): boolean {
    const holder = holderOf(one, other);
    if ([...upTo(one, holder), ...upTo(other, holder)].some((element) => !isInline(element))) return true;
    const between = document.createRange();
    between.setStartAfter(one);
    between.setEndBefore(other);
    return between.cloneContents().querySelector('br, svg, img, input, button, hr, div, li, p') !== null;
  }

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const glued: string[] = [];
  let before: Node | undefined;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    if (node.parentElement?.closest(SILENT) || text === '') continue;
    const last = before?.textContent ?? '';
    if (before && /[\p{L}\d.,:;!?)]$/u.test(last) && /^[\p{L}\d(]/u.test(text) && !isApart(before, node)) {
      glued.push(`${last.slice(-25)}|${text.slice(0, 25)}`);
    }
    before = node;
  }
  return glued;
};

/** Places where white space stands before a full stop or a comma. */
const looseStops = (): string[] => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let shown = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const isShown =
      node.parentElement?.checkVisibility() &&
      !node.parentElement.closest('script, style, svg, [aria-hidden="true"], [popover]');
    if (isShown) shown += node.textContent ?? '';
  }
  return [...shown.matchAll(/\S{0,25}\s+[.,;:?!)](?![\w.])/g)].map(([found]) =>
    found.replaceAll(/\s+/g, ' '),
  );
};

export const glued: Reading = { name: 'words grown together', read: gluedWords };
export const loose: Reading = { name: 'a stop that stands apart', read: looseStops };

/** Links in a list of what is wrong that say the same but lead to different fields. */
const sameWords = (): string[] =>
  [...document.querySelectorAll('[data-error-summary]')].flatMap((list) => {
    const said = [...list.querySelectorAll('a')].map(({ textContent }) => textContent.trim());
    return said.filter((words, place) => said.indexOf(words) !== place);
  });

export const same: Reading = { name: 'two links to faults that say the same', read: sameWords };
