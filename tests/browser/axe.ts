import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOnly, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const ALL: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
const COLOURS: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
const NO_COLOURS = Object.fromEntries(COLOURS.values.map((rule) => [rule, { enabled: false }]));
/** What depends on the width, and what the sweep has no check of its own for. */
const LAYOUT: RunOnly = { type: 'rule', values: ['scrollable-region-focusable'] };

/** Gives this page axe from its next load on: injecting it each time is dearer. */
export const bringAxe = (page: Page): Promise<unknown> => page.addInitScript({ content: source });

interface Looked {
  axe: { run: (context: Document | { include: Element[] }, options: RunOptions) => Promise<AxeResults> };
  /** What was shown when axe last looked at everything. */
  shownBefore?: WeakSet<Element>;
}

/** A line for every element with which axe finds something wrong; `name` says how the page stands. */
async function violations(
  page: Page,
  name: string,
  runOnly: RunOnly,
  rules: RunOptions['rules'] = {},
  where: 'everywhere' | 'where it is new' = 'everywhere',
): Promise<string[]> {
  for (const frame of page.frames())
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(source);
  // What passes is not described, which is most of the work, and no rule here reads style sheets.
  const options: RunOptions = { runOnly, rules, resultTypes: ['violations'], preload: false };
  const found = await page.evaluate(
    async ([what, isNewOnly]) => {
      const looked = window as unknown as Looked;
      const shown = [...document.querySelectorAll('*')].filter((element) => element.checkVisibility());
      const { shownBefore = new WeakSet() } = looked;
      looked.shownBefore = new WeakSet(shown);
      if (!isNewOnly) return (await looked.axe.run(document, what)).violations;
      const include = shown.filter((element) => !shownBefore.has(element));
      return include.length === 0 ? [] : (await looked.axe.run({ include }, what)).violations;
    },
    [options, where === 'where it is new'] as const,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id} in ${name}: ${target.join(' ')} ${failureSummary}`),
  );
}

/** What axe finds wrong with the page as it stands, in light; with its frames. */
export async function violationsInLight(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  return violations(page, 'light', ALL);
}

/** The same without the rules about colours, which are a third of the work. */
export async function violationsBesideColours(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  return violations(page, 'light', ALL, NO_COLOURS);
}

/** The same for what is shown only now, when axe looked at this page before in a window of another width. */
export async function violationsOfWhatIsNew(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  return [
    ...(await violations(page, 'light', ALL, NO_COLOURS, 'where it is new')),
    ...(await violations(page, 'light', LAYOUT)),
  ];
}

/** The same in the dark. A theme changes nothing but colours, so only the rules about colours are asked. */
export async function violationsInTheDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const found = await violations(page, 'dark', COLOURS);
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

/** What axe finds wrong, in light and in the dark: for pages outside the sweep. */
export async function axeViolations(page: Page): Promise<string[]> {
  const inLight = await violationsInLight(page);
  return [...inLight, ...(await violationsInTheDark(page))];
}
