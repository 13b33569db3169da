import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOnly, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { changeOf, isRightChange, keepRight, standingOf } from './standing.ts';
import { keepLooks, newLooks, type WithLooks } from './looks.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const ALL: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
const COLOURS: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
/** Rules that the sweep asks apart, or for which it has a check of its own that is at least as strict. */
const OWN = Object.fromEntries([...COLOURS.values, 'target-size'].map((rule) => [rule, { enabled: false }]));
/** What depends on the width, and what the sweep has no check of its own for. */
const LAYOUT: RunOnly = { type: 'rule', values: ['scrollable-region-focusable'] };

/** Gives this page axe from its next load on: injecting it each time is dearer. */
export const bringAxe = (page: Page): Promise<unknown> => page.addInitScript({ content: source });

interface Looked extends WithLooks {
  axe: { run: (context: Document | { include: Element[] }, options: RunOptions) => Promise<AxeResults> };
}

/** What passes is not described, which is most of the work, and no rule here reads style sheets. */
const asked = (runOnly: RunOnly, rules: RunOptions['rules'] = {}): RunOptions => ({
  runOnly,
  rules,
  resultTypes: ['violations'],
  preload: false,
});

async function ensureAxe(page: Page): Promise<void> {
  for (const frame of page.frames())
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(source);
}

/** A line for every element with which axe finds something wrong; `name` says how the page stands. */
const lines = (found: AxeResults['violations'], name: string): string[] =>
  found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id} in ${name}: ${target.join(' ')} ${failureSummary}`),
  );

/** `only` are the places of the elements to look at, of all on the page. */
async function violations(
  page: Page,
  name: string,
  runOnly: RunOnly,
  rules: RunOptions['rules'] = {},
  only?: number[],
): Promise<string[]> {
  await ensureAxe(page);
  const found = await page.evaluate(
    async ([what, places]) => {
      const { axe } = window as unknown as Looked;
      const all = [...document.querySelectorAll('*')];
      const context = places ? { include: places.flatMap((place) => all[place] ?? []) } : document;
      // When a page is nothing but landmarks, no part of it is outside of them. To find that out is half of what is left.
      const isFramed = !document.querySelector(
        'body > :not(header, nav, main, footer, script, .skip-link:first-child), body > [role]',
      );
      if (isFramed) what.rules = { ...what.rules, region: { enabled: false } };
      return (await axe.run(context, what)).violations;
    },
    [asked(runOnly, rules), only] as const,
  );
  return lines(found, name);
}

/** What the rules about colours find in texts with a look that has no verdict yet. */
async function violationsOfNewLooks(page: Page, name: string): Promise<string[]> {
  const looks = await newLooks(page);
  if (looks.length === 0) return [];
  await ensureAxe(page);
  const options: RunOptions = {
    ...asked(COLOURS),
    resultTypes: ['violations', 'passes'],
    elementRef: true,
  };
  const [found, passed] = await page.evaluate(
    async ([names, what]) => {
      const { axe, looks: all = new Map<string, Element>() } = window as unknown as Looked;
      const include = names.flatMap((one) => all.get(one) ?? []);
      const results = await axe.run({ include }, what);
      const right = new Set(
        results.passes
          .filter(({ id }) => id === 'color-contrast')
          .flatMap(({ nodes }) => nodes.map(({ element }) => element)),
      );
      return [
        results.violations,
        names.filter((_, place) => right.has(include[place] as HTMLElement)),
      ] as const;
    },
    [looks, options] as const,
  );
  if (found.length === 0) keepLooks(looks, passed);
  return lines(found, name);
}

/** What axe finds wrong with the page as it stands, in light; with its frames. */
export async function violationsInLight(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  return violations(page, 'light', ALL);
}

/**
 * The same without the rules about colours, which are half of the work. When the same page was right before, with
 * something else shown, and so was that change on another page, only what scrolls is looked at.
 */
export async function violationsBesideColours(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const standing = await standingOf(page);
  const change = await changeOf(page, standing);
  if (change !== undefined && isRightChange(change))
    return standing.scrolling.length > 0 ? violations(page, 'light', LAYOUT, {}, standing.scrolling) : [];
  const found = await violations(page, 'light', ALL, OWN);
  if (found.length === 0) keepRight(standing, change);
  return found;
}

/** What the rules about colours find, in this theme, where a text looks as none did before. */
export async function violationsOfColours(page: Page, theme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme: theme });
  const found = await violationsOfNewLooks(page, theme);
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

/** What axe finds in the dark. A theme changes nothing but colours, so only the rules about colours are asked. */
async function violationsInTheDark(page: Page): Promise<string[]> {
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
