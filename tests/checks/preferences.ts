// Who lets the system choose colours, or wants nothing to move.
import { type Check, ofTemplates } from './check.ts';

export const forcedColours: Check = {
  name: 'no edge or own colours in forced colours',
  concerns: ofTemplates,
  async faults({ page }) {
    await page.emulateMedia({ forcedColors: 'active' });
    const found = await page.locator('.button, .input, .choice').evaluateAll((elements) =>
      elements
        .filter((element) => element.checkVisibility())
        .filter((element) => {
          const style = getComputedStyle(element);
          const isEdgeless = style.borderTopStyle === 'none' || parseFloat(style.borderTopWidth) < 1;
          const isUnseen = style.borderTopColor === style.backgroundColor;
          return isEdgeless || isUnseen || style.forcedColorAdjust === 'none';
        })
        .map((element) => element.outerHTML.slice(0, 100)),
    );
    await page.emulateMedia({ forcedColors: 'none' });
    return found;
  },
};

/** The visitor of the sweep asks for less motion. */
export const motion: Check = {
  name: 'moves',
  concerns: ofTemplates,
  faults: ({ page }) =>
    page.evaluate(() => [
      ...document.getAnimations().map((animation) => `animation ${animation.id}`),
      ...(getComputedStyle(document.documentElement).scrollBehavior === 'auto' ? [] : ['scrolls smoothly']),
      ...[...document.querySelectorAll('body *')]
        .filter((element) => /[1-9]/.test(getComputedStyle(element).transitionDuration))
        .map((element) => element.outerHTML.slice(0, 80)),
    ]),
};
