// Who lets the system choose colours, or wants nothing to move.
import type { Page } from 'playwright-core';
import { type Check, ofTemplates, type Reading } from './check.ts';

/** What shows by its colour where it is: rounded boxes, and the marks that styles draw. */
const shapes = (page: Page) =>
  page.evaluateHandle(() => {
    const isFilled = ({ backgroundColor }: CSSStyleDeclaration): boolean =>
      !/^rgba\(.*, 0\)$/.test(backgroundColor);
    const elements = [...document.body.querySelectorAll<HTMLElement>(':not(svg, svg *, input)')];
    return elements
      .filter((element) => element.checkVisibility() && element.offsetWidth > 1)
      .flatMap((element) =>
        [undefined, '::before', '::after'].map((part) => ({
          element,
          part,
          style: getComputedStyle(element, part),
        })),
      )
      .filter(
        ({ part, style }) =>
          isFilled(style) && (part ? style.content === '""' : parseFloat(style.borderRadius) > 0),
      )
      .map(({ element, part }) => ({ element, part }));
  });

export const forcedColours: Check = {
  name: 'no edge or own colours in forced colours',
  concerns: ofTemplates,
  async faults({ page }) {
    const drawn = await shapes(page);
    await page.emulateMedia({ forcedColors: 'active' });
    const found = await drawn.evaluate((all) => {
      const controls = [...document.querySelectorAll<HTMLElement>('.button, .input, .choice')]
        .filter((element) => element.checkVisibility())
        .map((element) => ({ element, part: undefined, isControl: true }));
      const hasLine = (kind: string, width: string): boolean => kind !== 'none' && parseFloat(width) >= 1;
      return [...controls, ...all.map((shape) => ({ ...shape, isControl: false }))]
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
    });
    await drawn.dispose();
    await page.emulateMedia({ forcedColors: 'none' });
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
