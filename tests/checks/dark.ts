// Pairs of colours are proven by tests/contrast.node.test.ts; this sees that a template puts no others on each other.
import { violationsOfColours } from '../browser/axe.ts';
import { type Check, NARROW, ofTemplates, WIDE } from './check.ts';

export const dark: Check = {
  name: 'axe in the dark',
  // A width changes no colour. Every state exists on a phone, some only there.
  concerns: (view) => ofTemplates(view) && view.width === (view.isState ? NARROW : WIDE),
  faults: ({ page }) => violationsOfColours(page, 'dark'),
};
