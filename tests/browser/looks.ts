// What a rule about colours sees of a text: its look. Two texts with one look get one verdict.
import type { Page } from 'playwright-core';

/** What the page keeps until axe is asked: a text of each look. */
export interface WithLooks {
  looks?: Map<string, Element>;
}

/** In the page: the look of every text and field, with one element of each, which stay in `window.looks`. */
function findLooks(): string[] {
  const isClear = (colour: string): boolean => /^rgba\(.*, 0\)$/.test(colour);
  const isFilled = ({ backgroundColor, backgroundImage }: CSSStyleDeclaration): boolean =>
    !isClear(backgroundColor) || backgroundImage !== 'none';
  const ground = (style: CSSStyleDeclaration): string =>
    isFilled(style) ? `${style.backgroundColor} ${style.backgroundImage} ${style.backgroundClip}` : '';

  /** Boxes outside the flow, which may lie behind or over a text that is not in them. */
  const boxes = [...document.body.querySelectorAll('*')].flatMap((element) => {
    const style = getComputedStyle(element);
    const stands = style.position !== 'static' || style.transform !== 'none' || style.float !== 'none';
    if (!stands || !isFilled(style) || !element.checkVisibility()) return [];
    return [{ element, box: element.getBoundingClientRect(), look: `${style.zIndex} ${ground(style)}` }];
  });
  const lyingOn = (element: Element): string => {
    const own = element.getBoundingClientRect();
    return boxes
      .filter(({ element: other, box }) => {
        const meets =
          box.left < own.right && own.left < box.right && box.top < own.bottom && own.top < box.bottom;
        return meets && !other.contains(element);
      })
      .map(({ look }) => look)
      .join('|');
  };

  const known = new Map<Element, string>();
  /** How an element and all around it are drawn, and where they are in the markup. */
  function lookOf(element: Element): string {
    const before = known.get(element);
    if (before !== undefined) return before;
    const style = getComputedStyle(element);
    const own = [
      element.tagName,
      element.getAttribute('class') ?? '',
      element.matches(':disabled, [aria-disabled=true]') ||
      (element instanceof HTMLLabelElement && element.control?.matches(':disabled'))
        ? 'disabled'
        : '',
      style.color,
      ground(style),
      style.opacity === '1' ? '' : style.opacity,
      style.filter === 'none' ? '' : style.filter,
      style.mixBlendMode === 'normal' ? '' : style.mixBlendMode,
    ].join();
    const look = `${element.parentElement ? lookOf(element.parentElement) : ''}\n${own}`;
    known.set(element, look);
    return look;
  }

  const hasText = (element: Element): boolean =>
    [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
  const texts = [...document.body.querySelectorAll('*')].filter(
    (element) =>
      (hasText(element) || element.matches('input, select, textarea')) && element.checkVisibility(),
  );
  const looks = new Map<string, Element>();
  for (const element of texts) {
    const style = getComputedStyle(element);
    const letters = [style.fontSize, style.fontWeight, style.textShadow, style.textDecorationLine];
    // A single character has no verdict, and a link must differ from the text around it, if any.
    const isShort = element.textContent.trim().length === 1;
    const isInText = element.parentElement !== null && hasText(element.parentElement);
    const look = [lookOf(element), ...letters, isShort, isInText, lyingOn(element)].join('\n');
    if (!looks.has(look)) looks.set(look, element);
  }
  (window as unknown as WithLooks).looks = looks;
  return [...looks.keys()];
}

/** How often axe may say of a look that it cannot tell: what covers one text need not cover the next. */
const MOST_DOUBTS = 5;

/** Looks that were right, and how often others had no verdict. One browser serves all files of a worker, as this does. */
const right = new Set<string>();
const doubts = new Map<string, number>();

/** The looks on this page as it stands that have no verdict yet. */
export async function newLooks(page: Page): Promise<string[]> {
  const looks = await page.evaluate(findLooks);
  return looks.filter((look) => !right.has(look) && (doubts.get(look) ?? 0) < MOST_DOUBTS);
}

/** Remembers what axe said of these looks on a page without faults: those of `passed` are right. */
export function keepLooks(asked: string[], passed: string[]): void {
  for (const look of passed) right.add(look);
  for (const look of asked) if (!right.has(look)) doubts.set(look, (doubts.get(look) ?? 0) + 1);
}
