// Who taps with a thumb or a shaking hand: WCAG 2.5.8, and 48 px for what is made to be tapped.
import { smallTargets } from '../browser/targets.ts';
import type { Check } from './check.ts';

const LEAST_HEIGHT = 47.5;

export const targets: Check = { name: 'small target', faults: ({ page }) => smallTargets(page) };

export const low: Check = {
  name: 'button, field or choice below 48 px',
  faults: ({ page }) =>
    page
      .locator('.button, .input, .choice')
      .evaluateAll(
        (elements, least) =>
          elements
            .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < least)
            .map((element) => element.outerHTML.slice(0, 100)),
        LEAST_HEIGHT,
      ),
};
