// Who has no mouse: Tab reaches every control once, in order and in sight, and can skip the menu.
import { keyboardControls, tabThrough } from '../browser/tab-walk.ts';
import { asItComes, type Check, ofTemplates } from './check.ts';

export const keyboard: Check = {
  name: 'by keyboard',
  concerns: (view) => asItComes(view) && ofTemplates(view),
  async faults({ page }) {
    const controls = await keyboardControls(page);
    const stops = await tabThrough(page, controls.length);
    const places = stops.map(({ place }) => place);
    const reached = new Set(places);
    return [
      ...stops.filter(({ hasRing }) => !hasRing).map(({ control }) => `has no ring: ${control}`),
      ...stops.filter(({ isCovered }) => isCovered).map(({ control }) => `is covered: ${control}`),
      ...stops.filter(({ place }) => place === -1).map(({ control }) => `is no control: ${control}`),
      ...controls.filter((_, place) => !reached.has(place)).map((control) => `is not reached: ${control}`),
      ...(places.every((place, index) => place === index) ? [] : [`goes in the order ${places.join(' ')}`]),
    ];
  },
};

/** Last of all: it goes to another place on the page. */
export const skipLink: Check = {
  name: 'the skip link',
  concerns: (view) => asItComes(view) && ofTemplates(view),
  async faults({ page }) {
    const [first] = await keyboardControls(page);
    if (!first?.includes('skip-link')) return [`does not come first, but ${first ?? 'nothing'}`];
    const isInSight = await page.evaluate(() => {
      const link = document.querySelector<HTMLElement>('.skip-link');
      link?.focus();
      return link !== null && link.getBoundingClientRect().top >= 0;
    });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const isPast = await page.evaluate(() => {
      const header = document.querySelector('header');
      const place = document.activeElement && header?.compareDocumentPosition(document.activeElement);
      return (
        ((place ?? 0) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
        document.activeElement?.closest('nav.breadcrumbs') === null
      );
    });
    return [
      ...(isInSight ? [] : ['is out of sight when it has the focus']),
      ...(isPast ? [] : ['does not lead past the menu']),
    ];
  },
};
