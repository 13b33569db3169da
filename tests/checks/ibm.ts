// A second engine sees what axe does not, such as a name that leaves out the words beside a field (decision 0045).
import { violationsOfIbm } from '../browser/ibm-engine.ts';
import { type Check, NARROW, ofTemplates, WIDE } from './check.ts';

/** Whether it looks at every page, and not only at the first of each template. */
const isWhole = process.env['EVERY_PAGE'] !== undefined;

export const ibm: Check = {
  name: "IBM's engine",
  // Once: in a wide window tables have their heads, and every state exists on a phone, some only there.
  concerns: (view) => (isWhole || ofTemplates(view)) && view.width === (view.isState ? NARROW : WIDE),
  faults: ({ page }) => violationsOfIbm(page),
};
