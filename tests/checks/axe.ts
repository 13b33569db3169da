// Who uses a screen reader, a keyboard or a low screen: what axe knows of WCAG 2.2 AA and of good practice.
import { violationsBesideColours, violationsOfColours } from '../browser/axe.ts';
import { type Check, NARROW } from './check.ts';

export const axe: Check = {
  name: 'axe',
  // A width changes no colour, and every page and state exists on a phone.
  faults: async ({ page, width }) => [
    ...(await violationsBesideColours(page)),
    ...(width === NARROW ? await violationsOfColours(page, 'light') : []),
  ],
};
