import { sentencesIn } from '../../domain/speech/sentences.ts';

const BLOCKS =
  'h1, h2, h3, h4, p, li, dt, dd, th, td, figcaption, .exercise__text, .conversation__says, label';

/** What is for the eye, for a hand, or not there yet. */
const UNREAD =
  '.no-print, nav, template, button, [popover], [hidden]:not([hidden="until-found"]), [data-plain-only], ' +
  '[data-why], [data-sure], .exercise__hint, .exercise__from, .visually-hidden';

/** A sentence on the page. */
export interface ReadSentence {
  block: HTMLElement;
  range: Range;
  text: string;
  /** Whether the other one in a conversation says it. */
  isOther: boolean;
}

/** A part of a lesson that is hidden on a phone is read when its turn comes. */
const isReadable = (block: HTMLElement): boolean =>
  !block.closest(UNREAD) &&
  !block.querySelector(BLOCKS) &&
  (block.closest('[hidden="until-found"]') !== null || block.getClientRects().length > 0);

/** The text of a block that is read, and where each letter of it stands. */
function lettersOf(block: HTMLElement): { text: string; at: (place: number) => [Node, number] } {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: { node: Node; from: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const outer = node.parentElement?.closest(UNREAD);
    // The word that is explained is a button, and read.
    if (outer && block.contains(outer) && !outer.matches('.term')) continue;
    nodes.push({ node, from: text.length });
    text += node.textContent ?? '';
  }
  return {
    text,
    at: (place) => {
      const found = nodes.findLast(({ from }) => from <= place) ?? { node: block, from: place };
      return [found.node, place - found.from];
    },
  };
}

function sentencesOf(block: HTMLElement): ReadSentence[] {
  const { text, at } = lettersOf(block);
  return sentencesIn(text).map(({ from, to }) => {
    const range = document.createRange();
    range.setStart(...at(from));
    const [node, offset] = at(to - 1);
    range.setEnd(node, offset + 1);
    const said = text.slice(from, to).replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ');
    return { block, range, text: said, isOther: block.closest('.conversation__turn') !== null };
  });
}

/** All that is read after this element, up to the end of what it stands in. */
export function sentencesAfter(element: Element): ReadSentence[] {
  const root = element.closest('[data-read]') ?? document.body;
  return [...root.querySelectorAll<HTMLElement>(BLOCKS)]
    .filter((block) => (element.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0)
    .filter(isReadable)
    .flatMap(sentencesOf);
}
