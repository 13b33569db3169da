// Who lets the system choose colours, or wants nothing to move.
import { type Check, ofTemplates, type Reading } from './check.ts';

interface Shape {
  element: HTMLElement;
  part?: string;
  isControl: boolean;
}

/**
 * In the page: every kind of control, of rounded box that is filled, and of mark that styles draw. Two of a kind are
 * written alike, stand alike and are drawn alike. One of each kind stays in `window.shapes`.
 */
function findKinds(): string[] {
  const isFilled = ({ backgroundColor }: CSSStyleDeclaration): boolean =>
    !/^rgba\(.*, 0\)$/.test(backgroundColor);
  const around = (element: Element): string =>
    `${element.parentElement ? around(element.parentElement) : ''} ${element.tagName}.${element.getAttribute('class') ?? ''}`;
  const OWN = /^(?:id|href|for|name|value|data-.*|aria-(?:labelledby|describedby|controls))$/;
  const written = ({ attributes }: Element): string =>
    [...attributes]
      .filter(({ name }) => !OWN.test(name))
      .map(({ name, value }) => `${name}=${value}`)
      .join();
  const drawn = (style: CSSStyleDeclaration): string =>
    [
      style.border,
      style.borderInlineStart,
      style.outline,
      style.backgroundColor,
      style.forcedColorAdjust,
    ].join();

  const shapes = new Map<string, Shape>();
  const keep = (shape: Shape, style: CSSStyleDeclaration): void => {
    const { element, part = '', isControl } = shape;
    const kind = [isControl, part, around(element), written(element), drawn(style)].join('\n');
    if (!shapes.has(kind)) shapes.set(kind, shape);
  };
  for (const element of document.querySelectorAll<HTMLElement>('.button, .input, .choice'))
    if (element.checkVisibility()) keep({ element, isControl: true }, getComputedStyle(element));
  for (const element of document.body.querySelectorAll<HTMLElement>(':not(svg, svg *, input)')) {
    if (!element.checkVisibility() || element.offsetWidth <= 1) continue;
    const own = getComputedStyle(element);
    if (isFilled(own) && parseFloat(own.borderRadius) > 0) keep({ element, isControl: false }, own);
    for (const part of ['::before', '::after']) {
      const style = getComputedStyle(element, part);
      if (isFilled(style) && style.content === '""') keep({ element, part, isControl: false }, style);
    }
  }
  Object.assign(window, { shapes });
  return [...shapes.keys()];
}

/** Kinds that were right. One browser serves all files of a worker, as this does. */
const rightKinds = new Set<string>();

export const forcedColours: Check = {
  name: 'no edge or own colours in forced colours',
  concerns: ofTemplates,
  async faults({ page }) {
    const kinds = (await page.evaluate(findKinds)).filter((kind) => !rightKinds.has(kind));
    if (kinds.length === 0) return [];
    await page.emulateMedia({ forcedColors: 'active' });
    const found = await page.evaluate((wanted) => {
      const { shapes } = window as unknown as { shapes: Map<string, Shape> };
      const hasLine = (kind: string, width: string): boolean => kind !== 'none' && parseFloat(width) >= 1;
      return wanted
        .flatMap((kind) => shapes.get(kind) ?? [])
        .filter(({ element, part, isControl }) => {
          const style = getComputedStyle(element, part);
          if (style.forcedColorAdjust === 'none') return isControl;
          const hasEdge =
            (hasLine(style.borderTopStyle, style.borderTopWidth) &&
              style.borderTopColor !== style.backgroundColor) ||
            (!isControl &&
              (hasLine(style.borderInlineStartStyle, style.borderInlineStartWidth) ||
                hasLine(style.outlineStyle, style.outlineWidth)));
          return !hasEdge;
        })
        .map(({ element, part = '' }) => part + element.outerHTML.slice(0, 100));
    }, kinds);
    await page.emulateMedia({ forcedColors: 'none' });
    if (found.length === 0) for (const kind of kinds) rightKinds.add(kind);
    return found;
  },
};

/** The visitor of the sweep asks for less motion. */
export const motion: Reading = {
  name: 'moves',
  concerns: ofTemplates,
  read: () => [
    ...document.getAnimations().map((animation) => `animation ${animation.id}`),
    ...(getComputedStyle(document.documentElement).scrollBehavior === 'auto' ? [] : ['scrolls smoothly']),
    ...[...document.querySelectorAll('body *')]
      .filter((element) => /[1-9]/.test(getComputedStyle(element).transitionDuration))
      .map((element) => element.outerHTML.slice(0, 80)),
  ],
};
