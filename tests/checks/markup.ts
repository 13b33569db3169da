// What scripts make of a page is valid HTML too. Pages as they are built are read from the disk: html.site.test.ts.
import { markupFaults } from '../built/html-rules.ts';
import { isViewInState } from '../built/pages.ts';
import { type Check, NARROW } from './check.ts';

export const markup: Check = {
  name: 'valid HTML',
  concerns: ({ isState, width, path }) => isState && width === NARROW && !isViewInState(path),
  faults: async ({ page }) => markupFaults(await page.content()),
};
