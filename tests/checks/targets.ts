// Who taps with a thumb or a shaking hand: WCAG 2.5.8, and 48 px for what is made to be tapped.
import { smallTargets } from '../browser/targets.ts';
import type { Reading } from './check.ts';

export const targets: Reading = { name: 'small target', read: smallTargets };

export const low: Reading = {
  name: 'button, field or choice below 48 px',
  read: () => {
    const LEAST_HEIGHT = 47.5;
    return [...document.querySelectorAll('.button, .input, .choice')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < LEAST_HEIGHT)
      .map((element) => element.outerHTML.slice(0, 100));
  },
};
