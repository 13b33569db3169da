// Pairs of colours are proven by tests/contrast.node.test.ts; this sees that a template puts no others on each other.
import { violationsInTheDark } from '../browser/axe.ts';
import { type Check, ofTemplates } from './check.ts';

export const dark: Check = {
  name: 'axe in the dark',
  concerns: ofTemplates,
  faults: ({ page }) => violationsInTheDark(page),
};
