import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

// No page has frames, so axe need not open a second page to gather its results: a third less time.
const axe = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode();

async function violations(theme: string, builder: AxeBuilder): Promise<string[]> {
  const found = await builder.analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id} in ${theme}: ${target.join(' ')} ${failureSummary}`,
    ),
  );
}

/**
 * What axe finds wrong with the page as it stands now, in light and in dark; a line for every element. A theme
 * changes nothing but colours, so in the dark only the rules about colours are asked again.
 */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const inLight = await violations('light', axe(page).withTags(RULES));
  await page.emulateMedia({ colorScheme: 'dark' });
  const inDark = await violations('dark', axe(page).withRules(COLOUR_RULES));
  return [...inLight, ...inDark];
}
